import { loadSimulation, type Played, type Setup } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

/** What `systemctl show` would print at a step. */
export function States({ setup, state }: { readonly setup: Setup; readonly state: Played }) {
  const { shownState } = useLoaded(loadSimulation);
  const shown = shownState(setup, state);
  const units: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [setup.socket.name, shown.socket],
    ...(setup.accept || !setup.service ? [] : [[setup.serviceName, shown.service] as const]),
  ];
  return (
    <section aria-labelledby="shown-title">
      <h2 id="shown-title">systemctl show</h2>
      {units.map(([name, properties]) => (
        <table key={name} className="data shown">
          <caption className="mono">{name}</caption>
          <tbody>
            {Object.entries(properties).map(([property, value]) => (
              <tr key={property}>
                <th scope="row">
                  <code>{property}</code>
                </th>
                <td>
                  <code>{value}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
