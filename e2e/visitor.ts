import { PASSWORD } from './account-page.ts';

/** Sends a form as a browser does, and keeps the cookies that come back. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly url: string;

  constructor(url: string | undefined) {
    this.url = url ?? '';
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set(cookie: string): void {
    const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
    if (/Max-Age=0/.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  async send(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: this.cookie, origin: this.url, ...headers },
      body: new URLSearchParams(form),
    });
    for (const cookie of answer.headers.getSetCookie()) this.set(cookie);
    return answer;
  }

  /** What the server says whose session it is. */
  async whose(): Promise<{ kind: string; learnerId?: string }> {
    const answer = await fetch(`${this.url}/api/session`, { headers: { cookie: this.cookie } });
    return (await answer.json()) as { kind: string; learnerId?: string };
  }

  /** Asks to delete everything. */
  erase(proof?: object) {
    const body = proof ? { body: JSON.stringify(proof) } : {};
    const headers = { cookie: this.cookie };
    return fetch(`${this.url}/api/me`, { method: 'DELETE', headers, ...body });
  }

  signUp(email: string) {
    return this.send('/api/account/sign-up', {
      ...{ name: 'Maya', email, password: PASSWORD, mine: 'on' },
    });
  }

  signIn(email: string, password = PASSWORD) {
    return this.send('/api/account/sign-in', { email, password, mine: 'on' });
  }
}
