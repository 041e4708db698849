import { userKind } from './user-name.ts';

/** A group, by name or number, as `SocketGroup=` takes it. Follows `config_parse_user_group_compat`. */
export const group = userKind('group', ['www-data', 'root', 'adm', 'nogroup', 'users', '1000']);
