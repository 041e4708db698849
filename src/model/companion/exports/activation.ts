import { assignments } from '../../syntax/document.ts';
import { type BundleUnit, type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import { inForce } from '../../unit/unit.ts';
import { instanceName } from '../../values/instance-name.ts';
import { splitUnitName, unitNameProblem } from '../../values/unit-name.ts';

/** A socket unit that is to be started once its files are in place. */
export interface Started {
  readonly of: BundleUnit;
  /** As `systemctl` takes it: of a template its `DefaultInstance=`. */
  readonly name: string;
  /**
   * The service that must not run while the socket is started (`socket_start()` refuses with “Socket service … already
   * active”); undefined with `Accept=yes`, where instances may go on.
   */
  readonly service: string | undefined;
  /** False where `systemctl enable` would find nothing in `[Install]` to do. A package's unit is taken to have it. */
  readonly enabled: boolean;
}

export interface Activation {
  readonly started: readonly Started[];
  /** Templates without an instance to start: which ones is for the user to say. */
  readonly templates: readonly string[];
}

const installKeys = ['WantedBy', 'RequiredBy', 'UpheldBy', 'Alias', 'Also'] as const;

/** Names in force of a directive in `[Install]`, in order. */
export const installNames = ({ unit }: BundleUnit, key: (typeof installKeys)[number]): readonly string[] =>
  inForce(unit, key, 'Install').flatMap(({ read }) =>
    read.status === 'accepted' && Array.isArray(read.value) ? read.value.map(String) : [],
  );

/**
 * The instance that enabling a template enables; undefined where it says none. The template was loaded as an instance,
 * for which systemd does not take the setting; `systemctl enable` reads it for the template.
 */
export function defaultInstance({ name, unit }: BundleUnit): string | undefined {
  const documents = [unit.document, ...unit.dropIns.map(({ document }) => document)];
  let instance: string | undefined;
  for (const { value } of documents.flatMap((each) => assignments(each, 'Install', 'DefaultInstance'))) {
    const read = instanceName.read(value, { ...unit.context, unit: name });
    if (read.status !== 'rejected') instance = read.status === 'accepted' ? read.value : undefined;
  }
  return instance;
}

/** A drop-in for all units whose names begin alike (`app-.socket.d`) is for no unit of its own. */
const isUnit = ({ own, name }: BundleUnit): boolean => own !== undefined || !/-@?\.socket$/.test(name);

/** What to start, and what to enable, when the files of a bundle are in place: its sockets; these start the services. */
export function activation(loaded: LoadedBundle): Activation {
  const started: Started[] = [];
  const templates: string[] = [];
  for (const of of socketsOf(loaded).filter(isUnit)) {
    const parts = splitUnitName(of.name);
    if (!parts) continue;
    const instance = parts.template ? defaultInstance(of) : parts.instance;
    if (parts.template && instance === undefined) {
      templates.push(of.name);
      continue;
    }
    const name = instance === undefined ? of.name : `${parts.prefix}@${instance}.socket`;
    if (unitNameProblem(name, {})) continue;
    // A template was loaded as its instance “i”.
    const service = parts.template ? of.unit.service.replace(/@i(?=\.[^.]*$)/, `@${instance}`) : of.unit.service;
    const enabled = of.own === undefined || installKeys.some((key) => installNames(of, key).length > 0);
    started.push({ of, name, service: of.unit.accept ? undefined : service, enabled });
  }
  return { started, templates };
}

/** Sentences for a comment: what is left to do, and, as `unlisted` says, what becomes of a unit without `[Install]`. */
export const activationNotes = ({ started, templates }: Activation, unlisted: string): readonly string[] => [
  ...templates.map((name) => `${name} is a template: enable an instance of it, as ${name.replace('@.', '@name.')}.`),
  ...started.flatMap(({ enabled, name }) => (enabled ? [] : [`${name} has nothing in [Install]: ${unlisted}.`])),
];
