import { userKind } from './user-name.ts';

/** A user, by name or number, as `SocketUser=` takes it. Follows `config_parse_user_group_compat`. */
export const user = userKind('user', ['www-data', 'root', 'nobody', 'daemon', 'systemd-network', '1000']);
