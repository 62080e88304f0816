import '../../src/console/define.js';
import { DutyError } from '../../src/conversation/shift/duty.js';
import { SottoConversationRequestEvent } from '../../src/console/events.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { shiftState, standingClock } from './console-states.js';
import { FakeAgent } from './fake-agent.js';

const query = new URLSearchParams(location.search);
const name = query.get('state') ?? 'busy';
const page = new SottoConsole();
page.className = 'state';
page.clock = standingClock;
page.dir = query.get('dir') ?? '';
page.locale = query.get('locale') ?? undefined;
const appearance = query.get('appearance');
if (appearance === 'light' || appearance === 'dark') page.appearance = appearance;
if (name === 'sign-in') {
  page.desk = {
    info: async () => ({ clinicName: 'Alder Street Clinic', demoAccounts: [{ account: 'maya', name: 'Maya Chen, RN' }, { account: 'sam', name: 'Sam Whitlock' }] }),
    signIn: async () => {
      throw new DutyError('not-signed-in', 'no shift');
    },
  };
} else page.agent = new FakeAgent(shiftState(name));
document.body.append(page);
await page.updateComplete;
const select = query.get('select');
if (select) page.renderRoot.querySelector('sotto-queue')?.dispatchEvent(new SottoConversationRequestEvent('select', select));
