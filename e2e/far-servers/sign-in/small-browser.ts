export type Cookies = Map<string, string>;

/** A browser of thirty lines: it keeps cookies, goes where it is led, and presses the first button of a form. */
export async function signInWith(
  url: string,
  answer: 'yes' | 'no' = 'yes',
  cookies: Cookies = new Map(),
): Promise<{ url: string; status: number; page: string }> {
  let next: { url: string; form?: string } = { url };
  for (let hops = 0; hops < 20; hops += 1) {
    const response: Response = await fetch(next.url, {
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(next.form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(next.form !== undefined && { method: 'POST', body: next.form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      await response.body?.cancel();
      next = { url: new URL(location, next.url).href };
      continue;
    }
    const page = await response.text();
    if (!page.includes('<form')) return { url: next.url, status: response.status, page };
    next = { url: next.url, form: `answer=${answer}` };
  }
  throw new Error('It goes round in circles');
}
