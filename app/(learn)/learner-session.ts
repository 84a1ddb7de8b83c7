import { browserDevice } from '#offline/device/device.ts';
import {
  forgetLearner,
  isNewcomer,
  knownLearner,
  leftBehind,
  leftLearners,
  rememberClass,
  rememberNewcomer,
} from '#offline/device/known-learner.ts';
import { forgetReadingPlaces } from '#offline/device/reading-place.ts';
import { forgetRemembered } from '#offline/device/remembered.ts';
import { forgetSections } from '#offline/device/sections-read.ts';
import {
  endAccountSession,
  endGuest,
  ServerFault,
  startAsGuest,
} from '#offline/device/server-session.ts';
import { keepAppHere } from '#offline/device/service-worker.ts';
import { Replica } from '#offline/replica/replica.ts';
import { browserEnvironment } from '#offline/sync/environment.ts';
import { SyncClient } from '#offline/sync/sync-client.ts';
import { bringAlong } from './bring-along.ts';
import { takeUp } from './desk-events.ts';
import { NEWCOMERS_DECK } from './generated/shipped-decks.ts';
import { openStore } from './open-store.ts';

/** One learner's replica and its line to the server, the same for all pages of this tab. */
export interface LearnerSession {
  replica: Replica;
  sync: SyncClient;
}

export type SessionState =
  | { kind: 'opening' }
  | { kind: 'ready'; session: LearnerSession }
  /** Nobody has studied here, and there is no network to begin with, or the server is in trouble. */
  | { kind: 'unreachable'; why: 'unreachable' | 'serverFault' };

const OPENING: SessionState = { kind: 'opening' };
let state: SessionState = OPENING;
let opening: Promise<void> | null = null;
const listeners = new Set<() => void>();

export function sessionState(): SessionState {
  return state;
}

/** While the page is prerendered nobody studies yet. */
export function prerenderedState(): SessionState {
  return OPENING;
}

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the learner who was here last, without the network; a guest is started where there was none. */
export function openSession(): Promise<void> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    become({
      kind: 'unreachable',
      why: error instanceof ServerFault ? 'serverFault' : 'unreachable',
    });
  });
  return opening;
}

export function retrySession(): void {
  become(OPENING);
  void openSession();
}

/** Leaves this learner's copy where it is and begins with the one whom the server knows, or a new guest. */
export function startAnew(): void {
  forgetWhoWasHere();
  window.location.reload();
}

/** Deletes this device's copy of a learner whom the server has erased, and goes to the front page. */
export async function leaveForGood({ replica, sync }: LearnerSession): Promise<void> {
  sync.stop();
  await replica.destroy();
  forgetWhoWasHere();
  window.location.assign('/');
}

/** Forgets who studied here, and how far they had read. */
export function forgetWhoWasHere(): void {
  forgetLearner();
  forgetSections();
  forgetReadingPlaces();
  forgetRemembered();
}

/**
 * Sends what waits, signs out, and deletes this device's copy. Where some of it cannot be sent nothing is done and its number
 * returned, unless it is to be `kept` here until the learner signs in again. @throws without the server
 */
export async function signOut(
  { replica, sync }: LearnerSession,
  unsent: 'asked' | 'kept',
): Promise<number> {
  await sync.run();
  const { waiting } = replica.snapshot();
  if (waiting > 0 && unsent === 'asked') return waiting;
  const learnerId = knownLearner();
  await endAccountSession();
  sync.stop();
  if (waiting === 0) await replica.destroy();
  else if (learnerId) leftBehind([...leftLearners(), learnerId]);
  forgetWhoWasHere();
  window.location.assign('/');
  return 0;
}

/** Ends the guest's session and begins with nobody: somebody else sits here now. @throws without the server. */
export async function leaveToNextPerson(): Promise<void> {
  await endGuest();
  startAnew();
}

async function open(): Promise<void> {
  const learnerId = knownLearner() ?? (await startAsGuest());
  const device = browserDevice(learnerId);
  const replica = await Replica.open(await openStore(learnerId, device.newId), device);
  const sync = new SyncClient(replica, browserEnvironment, startAnew, goToArrival);
  replica.subscribe(() => rememberClass(replica.snapshot().classes.length > 0));
  if (isNewcomer() && NEWCOMERS_DECK) replica.append(takeUp(NEWCOMERS_DECK));
  rememberNewcomer(false);
  sync.start();
  // What follows is the learner's own: the newcomer's page need not be hidden any more.
  delete document.documentElement.dataset.known;
  become({ kind: 'ready', session: { replica, sync } });
  keepAppHere();
  if (leftLearners().length > 0) void bringAlong().catch(() => {});
}

/** What is here went into the account that this browser is signed in to: the account's own copy is opened. */
function goToArrival(): void {
  window.location.replace(`/arrive?next=${encodeURIComponent(window.location.pathname)}`);
}

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}
