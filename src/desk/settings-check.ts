import { type ProfileBody, problemOfProfile } from '../conversation/profile/profile.js';
import { isSecure } from '../transport/address.js';
import { DeskError } from './errors.js';

/** What stands in `clinic.json` and becomes part of the profile as it is. */
export type SignedSettings = Omit<ProfileBody, 'v' | 'desk' | 'forms' | 'mail' | 'patients'>;

/** What stands there and does not, or only in another form. */
const OWN_MATTERS: readonly string[] = ['forms', 'webhook', 'mail', 'patients'];

const SITE = 'a site is scheme and host as a browser sends them, https://www.clinic.example, with no slash at the end';
const WORDS = 'a text, or one for each language: { "en": "…", "es": "…" }';

/** By the first part of its place: what should be there, for whoever has written something else. */
const EXPECTED: Readonly<Record<string, string>> = {
  name: 'a text of 1 to 120 characters',
  phone: 'a text',
  contacts: 'a list of texts, twenty at most',
  greeting: WORDS,
  emergency: WORDS,
  hours:
    '{ "timeZone": "America/Los_Angeles", "week": [{ "days": [1, 2, 3, 4, 5], "from": "08:00", "to": "18:00" }] }, with days from 1 (Monday) to 7; what goes on past midnight is two entries',
  suite: '"x-wing" or "classic"',
  preset: '"hipaa" or "standard"',
  deviations: 'flags by their whole names, { "transcript.print": "allow", "retention.deskMs": 31536000000 }, with values as the README’s table of the policy has them',
  origins: `a list, where ${SITE}`,
  revoked: 'a list of serials, as `sotto audit show` names them',
};

/** What a profile would be refused for by everybody who reads it. @throws DeskError `bad-clinic` */
export function checkSettings(settings: SignedSettings): void {
  const problem = problemOfProfile({ v: 1, ...(typeof settings === 'object' && settings !== null && signedPart(settings)), desk: '_'.repeat(43) });
  if (problem !== undefined) throw new DeskError('bad-clinic', `clinic.json: ${problem}${expectationFor(problem)}`);
  for (const [i, site] of (settings.origins ?? []).entries()) {
    const wrong = problemOfSite(site);
    if (wrong !== undefined) throw new DeskError('bad-clinic', `clinic.json: origins.${i}: ${wrong}`);
  }
}

/** Of the settings what is signed as it stands, in its order. */
export function signedPart<Settings extends SignedSettings>(settings: Settings): Omit<Settings, 'forms' | 'webhook' | 'mail' | 'patients'>;
export function signedPart(settings: object): object {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !OWN_MATTERS.includes(name)));
}

/** What is wrong with an origin, which has to be right to the letter: it is compared with what browsers say, and stands in a header. */
export function problemOfSite(written: string): string | undefined {
  const meant = originOf(written);
  if (meant === written) return undefined;
  return meant === undefined ? SITE : `${SITE}; is ${meant} meant?`;
}

/** As a browser would send it, where that can be told; one without TLS is a site on this machine only. */
function originOf(written: string): string | undefined {
  const scheme = /^[^/]*:\/\//.exec(written)?.[0].toLowerCase() ?? '';
  if (/[*\s]/.test(written) || !['', 'http://', 'https://'].includes(scheme)) return undefined;
  try {
    const url = new URL(scheme === '' ? `http://${written}` : written);
    return isSecure(url) ? url.origin : `https://${url.host}`;
  } catch {
    return undefined;
  }
}

function expectationFor(problem: string): string {
  const expected = problem.startsWith('there is no') ? undefined : EXPECTED[/^\w+/.exec(problem)?.[0] ?? ''];
  return expected === undefined ? '' : `; expected ${expected}`;
}
