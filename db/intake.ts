import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';
import type { Accepted, RefusalCode, Refused } from '#core/wire/sync.ts';
import { sameEvent } from './log.ts';
import type { PushedEvent } from './pushed-event.ts';

/** A device as the server knows it. */
export interface DeviceState {
  lastCounter: number;
  lastEffectiveAt: number;
  uncounted: number;
}

/** A refusal to be recorded. */
export interface NewRefusal {
  id: string;
  deviceId: string;
  counter: number | null;
  code: RefusalCode;
  message: string;
  body: string;
}

/** All that a push is judged by, read under the learner's lock. */
export interface Known {
  /** Null for a device that was never seen. */
  device: DeviceState | null;
  stored: ReadonlyMap<string, StoredEvent>;
  refused: ReadonlyMap<string, { code: RefusalCode; message: string }>;
  /** Why an item's events are not taken; absent when they are. */
  itemRefusals: ReadonlyMap<string, RefusalCode>;
  /** The learner's seq before this push. */
  seq: number;
  receivedAt: number;
  /** What the device's clock is behind by, ms. */
  skew: number;
  deviceId: string;
}

/** What a push comes to. */
export interface Judgement {
  fresh: StoredEvent[];
  accepted: Accepted[];
  refused: Refused[];
  newRefusals: NewRefusal[];
  device: DeviceState;
}

const MESSAGES: Record<RefusalCode, string> = {
  malformed: 'This answer could not be read.',
  'unknown-item': 'This answer belongs to a card that does not exist here.',
  'never-granted': 'This answer belongs to a deck that was never shared with you.',
  conflict: 'Another answer with the same number was taken before.',
  gap: 'An earlier answer of this device is still missing; it will be sent again.',
  'wrong-device': 'This answer was made on another device.',
  'counter-used': 'This device’s record was set back; it goes on under a new name.',
};

/** Judges a push event by event, in counter order: one bad event refuses itself only. Pure. */
export function judge(push: readonly PushedEvent[], known: Known): Judgement {
  const device = { ...(known.device ?? { lastCounter: 0, lastEffectiveAt: 0, uncounted: 0 }) };
  const result: Judgement = { fresh: [], accepted: [], refused: [], newRefusals: [], device };
  const stored = new Map(known.stored);
  const refused = new Map(known.refused);
  for (const pushed of push) {
    const verdict = verdictOn(pushed, { ...known, stored, refused }, device);
    if (typeof verdict === 'object') {
      result.refused.push({ id: pushed.answerId, final: true, ...verdict });
    } else if (verdict === 'gap' || verdict === 'counter-used') {
      const message = MESSAGES[verdict];
      result.refused.push({ id: pushed.answerId, code: verdict, final: false, message });
    } else if (verdict === 'wrong-device') {
      // Not recorded: the device that made it may still send it.
      const message = MESSAGES[verdict];
      result.refused.push({ id: pushed.answerId, code: verdict, final: true, message });
    } else if (verdict === 'stored' || verdict === 'new') {
      const event = pushed.event as LearnerEvent;
      if (verdict === 'new') {
        const receipt = receive(event, known, device, known.seq + result.fresh.length + 1);
        stored.set(event.id, receipt);
        result.fresh.push(receipt);
      } else if (event.deviceId === known.deviceId) {
        passOver(pushed, device, known.deviceId);
      }
      const { id, seq, effectiveAt } = stored.get(event.id) as StoredEvent;
      result.accepted.push({ id, seq, effectiveAt });
    } else {
      const refusal = { code: verdict, message: messageOf(verdict, pushed) };
      refused.set(pushed.recordId, refusal);
      result.refused.push({ id: pushed.answerId, final: true, ...refusal });
      result.newRefusals.push(record(pushed, refusal, known.deviceId));
      passOver(pushed, device, known.deviceId);
    }
  }
  return result;
}

type Verdict = RefusalCode | 'stored' | 'new' | { code: RefusalCode; message: string };

function verdictOn(pushed: PushedEvent, known: Known, device: DeviceState): Verdict {
  const { event } = pushed;
  const twin = event && known.stored.get(event.id);
  if (event && twin && sameEvent(twin, event)) return 'stored';
  const before = known.refused.get(pushed.recordId);
  if (before) return before;
  const next = device.lastCounter + 1 + device.uncounted;
  const isOurs = pushed.deviceId === known.deviceId;
  if (!event) return isOurs && (pushed.counter ?? 0) > next ? 'gap' : 'malformed';
  if (!isOurs) return 'wrong-device';
  const unseen = known.device === null && device.lastCounter === 0 && device.lastEffectiveAt === 0;
  if (twin) return 'conflict';
  if (event.counter <= device.lastCounter && !(unseen && event.counter === 0))
    return 'counter-used';
  if (event.counter > next) return 'gap';
  return (event.itemId && known.itemRefusals.get(event.itemId)) || 'new';
}

/** The corrected time, settled once: never before the device's last, never after now. */
function receive(
  event: LearnerEvent,
  { receivedAt, skew }: Known,
  device: DeviceState,
  seq: number,
): StoredEvent {
  const effectiveAt = Math.max(device.lastEffectiveAt, Math.min(receivedAt, event.at + skew));
  Object.assign(device, { lastCounter: event.counter, lastEffectiveAt: effectiveAt, uncounted: 0 });
  return { ...event, seq, receivedAt, effectiveAt };
}

/** What is not stored anew uses up its counter too, or the device would wait for it for ever. */
function passOver(pushed: PushedEvent, device: DeviceState, deviceId: string): void {
  if (pushed.counter === null) device.uncounted += 1;
  else if (pushed.deviceId === deviceId && pushed.counter > device.lastCounter) {
    Object.assign(device, { lastCounter: pushed.counter, uncounted: 0 });
  }
}

function messageOf(code: RefusalCode, { reason }: PushedEvent): string {
  return code === 'malformed' && reason ? `${MESSAGES.malformed} (${reason})` : MESSAGES[code];
}

function record(
  pushed: PushedEvent,
  refusal: { code: RefusalCode; message: string },
  deviceId: string,
): NewRefusal {
  const { recordId, counter, body } = pushed;
  return { id: recordId, deviceId: pushed.deviceId ?? deviceId, counter, body, ...refusal };
}
