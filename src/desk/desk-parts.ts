import { type Clock, systemClock } from '../clock.js';
import { loadDetector, Screening } from '../conversation/content/screening.js';
import { type ClinicProfile, readProfile, trustOf } from '../conversation/profile/profile.js';
import { Vault } from '../conversation/vault.js';
import { type Relay, RelayConnection } from '../transport/relay-client.js';
import { Admission } from './admission.js';
import { Background } from './background.js';
import { DeskBriefing } from './briefing.js';
import { Calendar } from './calendar.js';
import type { DeskOptions } from './desk-options.js';
import { auditOf } from './forms/events.js';
import { Forms } from './forms/forms.js';
import { Happenings } from './happenings.js';
import { Inlet } from './inlet.js';
import { KeyPackagePool } from './key-packages.js';
import { Mails } from './mail/mails.js';
import { OnRecord } from './on-record.js';
import { Patients } from './patients/patients.js';
import { QueueBoard } from './queue-board.js';
import { Reports } from './reports.js';
import { ShiftLocks } from './shift-locks.js';
import { Shifts } from './shifts.js';
import { Team } from './team.js';
import { TeamRequests } from './team-requests.js';
import { Upkeep } from './upkeep.js';
import { WaitingLine } from './waiting-line.js';

/** What all other parts of a desk stand on. */
interface Ground {
  readonly options: DeskOptions;
  readonly clock: Clock;
  readonly profile: ClinicProfile;
  readonly vault: Vault;
  readonly relay: Relay;
  readonly screening: Screening;
  readonly reports: Reports;
  readonly background: Background;
  readonly trust: () => ReturnType<typeof trustOf>;
}

/** Those that a desk itself has to do with. */
export interface DeskParts extends Omit<Ground, 'options' | 'trust'> {
  readonly conversations: OnRecord;
  readonly forms: Forms;
  readonly mails: Mails;
  readonly patients: Patients;
  readonly team: Team;
  readonly board: QueueBoard;
  readonly line: WaitingLine;
  readonly locks: ShiftLocks;
  readonly shifts: Shifts;
  readonly requests: TeamRequests;
  readonly upkeep: Upkeep;
  readonly inlet: Inlet;
}

const HOUR_MS = 3_600_000;

/** Makes the parts of a desk, and tells each of the others that it needs. Nothing begins by it but the way to the relay. */
export function assemble(options: DeskOptions): DeskParts {
  const ground = groundOf(options);
  const { clock, profile, vault, relay, screening, reports, background, trust } = ground;
  const { clinic } = options;
  const session = { relay, vault, clock, trust };
  const desk = { identity: clinic.desk, suite: profile.suite };
  const { policy } = profile;

  // A conversation is told of to parts that are made after it.
  const conversations: OnRecord = new OnRecord(clock, () => ({
    ...session,
    screening,
    policy,
    clinic: profile.clinic,
    relayKeepsMs: () => policy.retention.relayMs,
    endAfterEntries: options.endAfterEntries,
    host: happenings,
  }));
  const { live } = conversations;
  const [forms, mails] = [formsOf(ground, conversations), mailsOf(ground, conversations)];
  const patients = new Patients({ ...session, clinic, conversations: live, reports });

  const team = new Team({ ...session, ...desk, onDefect: (error) => background.settle(error), onRequest: (request) => requests.on(request) });
  const board = new QueueBoard({ team, clock, conversations });
  const line = new WaitingLine({ clock, all: () => live.values(), staffed: () => team.members.some(({ role }) => role === 'agent') });
  const briefing = new DeskBriefing({ vault, clock, team, replies: clinic.replies, conversations });
  const admission = new Admission({ ...session, team, briefing, conversations, reports });
  const locks = new ShiftLocks({ vault, clock, reports });
  const shifts = new Shifts({ ...session, clinic, team, admission, locks, reports });
  const requests: TeamRequests = new TeamRequests({ clock, background, team, admission, briefing, board, line, shifts, conversations });

  const calendar = new Calendar({ vault, clock, onDoubt: () => reports.tell({ kind: 'clock-leapt' }) });
  const upkeep = new Upkeep({ clock, calendar, retention: policy.retention, endAfterMs: options.endAfterMs ?? 24 * HOUR_MS, conversations, board, background, reports });
  const happenings = new Happenings({ background, reports, conversations, forms, mails, board, line, requests, upkeep });
  const inlet = new Inlet({ ...session, clinic, patients, pool: new KeyPackagePool({ ...session, ...desk }), forms, conversations, background, reports });
  return { clock, profile, vault, relay, screening, reports, background, conversations, forms, mails, patients, team, board, line, locks, shifts, requests, upkeep, inlet };
}

function groundOf(options: DeskOptions): Ground {
  const { clinic, storage, connect, clock = systemClock, audit, logger, phi = loadDetector } = options;
  const profile = readProfile(clinic.profile, { clinic: clinic.id, nowMs: clock.now() });
  const vault = new Vault(storage, clinic.storageKey.slice());
  const reports = new Reports({ clinic, vault, clock, store: audit, logger });
  return {
    options,
    clock,
    profile,
    vault,
    relay: new RelayConnection({ connect, clock }),
    screening: new Screening(phi),
    reports,
    background: new Background({ clock, reports }),
    trust: () => trustOf(clinic.id, profile, { nowMs: clock.now() }),
  };
}

function formsOf({ options, clock, vault, reports, background }: Ground, { live }: OnRecord): Forms {
  const { clinic, random, onForm } = options;
  return new Forms({
    vault,
    clock,
    clinic: clinic.id,
    forms: clinic.forms,
    webhook: clinic.webhook,
    random,
    onDefect: (error) => background.settle(error),
    audit: (event) => {
      onForm?.(event);
      reports.tell(event.kind === 'form-undelivered' ? { kind: event.kind, failure: event.failure } : { kind: event.kind });
      background.add(() => reports.audit(auditOf(event)));
    },
    answer: ({ conversation, submission }, outcome, entries) => live.get(conversation)?.answerForm(submission, outcome, entries) ?? vault.write(entries),
  });
}

function mailsOf({ options, clock, profile, vault, reports, background }: Ground, conversations: OnRecord): Mails {
  const { clinic, random = Math.random } = options;
  const { name: clinicName, forms = [], hours } = profile.clinic;
  return new Mails({
    vault,
    clock,
    ...(profile.policy.transcript.email === 'allow' && { mail: clinic.mail }),
    clinicName,
    timeZone: hours?.timeZone ?? 'UTC',
    forms,
    random,
    onDefect: (error) => background.settle(error),
    audit: (event) => background.add(() => reports.audit(event)),
    onDelayed: (failure) => reports.tell({ kind: 'mail-undelivered', failure }),
    history: async (id, upTo) => (await (await conversations.find(id))?.history(upTo)) ?? [],
    answer: (id, request, outcome, entries) => conversations.live.get(id)?.answerMail(request, outcome, entries) ?? vault.write(entries),
  });
}
