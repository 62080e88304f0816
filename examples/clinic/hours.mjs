// When the clinic is open, and what the sign on its door says at a given time.

/** Opening hours by weekday, Sunday first: [from, to] in hours, or undefined for closed. */
const WEEK = [undefined, [8, 18], [8, 18], [8, 18], [8, 20], [8, 18], [9, 13]];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The week in one sentence. */
export const OPEN = 'We are open Monday to Friday from 8 am to 6 pm, on Thursday until 8 pm, and on Saturday from 9 am to 1 pm.';

/** The two lines of the door sign, and the state that colours it. */
export function hoursAt(date) {
  const hour = date.getHours() + date.getMinutes() / 60;
  const today = WEEK[date.getDay()];
  if (today && hour >= today[0] && hour < today[1]) return { doorState: 'open', doorSign: 'We’re open', doorNote: `until ${clock(today[1])} today` };
  if (today && hour < today[0]) return { doorState: 'closed', doorSign: 'Closed now', doorNote: `opens at ${clock(today[0])} today` };
  const days = [1, 2, 3, 4, 5, 6, 7].map((ahead) => (date.getDay() + ahead) % 7);
  const next = days.find((day) => WEEK[day]);
  return { doorState: 'closed', doorSign: 'Closed now', doorNote: `opens ${DAYS[next]} at ${clock(WEEK[next][0])}` };
}

function clock(hour) {
  return `${((hour + 11) % 12) + 1} ${hour < 12 ? 'am' : 'pm'}`;
}
