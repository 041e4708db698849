/** What a program shared with the app: texts, and files that bring their names. It is kept until the page asks for it. */
let waiting: readonly (string | File)[] = [];

/** Where the manifest tells the platform to send it. */
export const isShared = ({ method, url }: Request, scope: string): boolean =>
  method === 'POST' && url === `${scope}share`;

/** Takes it in, and leads to the page. A text that is shared with its address is about that address: the text is what is meant. */
export async function takeIn(request: Request, scope: string): Promise<Response> {
  const form = await request.formData();
  const text = ['text', 'url', 'title'].map((name) => form.get(name)).find((each) => each !== null && each !== '');
  waiting = [...form.getAll('units'), ...(text === undefined || text === null ? [] : [text])];
  return Response.redirect(`${scope}?shared`, 303);
}

/** Gives out what was shared, once. */
export function handOver(): readonly (string | File)[] {
  const given = waiting;
  waiting = [];
  return given;
}
