import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';
import { isAboutItem } from '#core/memory/event-kinds.ts';
import type { Accepted, RefusalCode, Refused } from './protocol.ts';
import type { PushedEvent } from './pushed-event.ts';
import { sameEvent } from './same-event.ts';

/** A clock may be this far off before it is corrected, in ms: less is the network. */
const TOLERATED_SKEW = 120_000;

/** A device as the server knows it. */
export interface DeviceState {
  /** The last counter that was accepted, or refused for good; 0 before the first. */
  lastCounter: number;
  /** No later event of this device is placed before it, ms since 1970. */
  lastEffectiveAt: number;
}

/** What was refused for good before, as it is answered again. */
export interface KnownRefusal {
  code: RefusalCode;
  detail: string | null;
}

/** A refusal to be recorded. */
export interface NewRefusal extends KnownRefusal {
  id: string;
  deviceId: string;
  counter: number | null;
  body: string;
}

/** All that a push is judged by, read under the learner's lock. */
export interface Known {
  /** Null for a device that was never seen. */
  device: DeviceState | null;
  stored: ReadonlyMap<string, StoredEvent>;
  refused: ReadonlyMap<string, KnownRefusal>;
  /** Why the events of an item are not taken; absent when they are. */
  itemRefusals: ReadonlyMap<string, RefusalCode>;
  /** The learner's seq before this push. */
  seq: number;
  receivedAt: number;
  /** The device's clock when it sent. */
  sentAt: number;
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

type Verdict =
  | { kind: 'new'; event: LearnerEvent }
  | { kind: 'stored'; event: StoredEvent }
  | { kind: 'refused before'; refusal: KnownRefusal }
  | { kind: 'refused'; code: RefusalCode };

/** Sent again later by the same device. */
const NOT_FINAL: ReadonlySet<RefusalCode> = new Set(['gap', 'counter-used']);
/** Not recorded: these may still come, the last from the device that made them. */
const NOT_RECORDED: ReadonlySet<RefusalCode> = new Set([...NOT_FINAL, 'wrong-device']);

/** Judges a push event by event, in counter order: one bad event refuses itself only. */
export function judge(push: readonly PushedEvent[], known: Known): Judgement {
  const device = { ...(known.device ?? { lastCounter: 0, lastEffectiveAt: 0 }) };
  const result: Judgement = { fresh: [], accepted: [], refused: [], newRefusals: [], device };
  const stored = new Map(known.stored);
  const refused = new Map(known.refused);
  const accept = ({ id, seq, effectiveAt }: StoredEvent) =>
    void result.accepted.push({ id, seq, effectiveAt });
  const refuse = ({ answerId: id }: PushedEvent, { code, detail }: KnownRefusal) => {
    const final = !NOT_FINAL.has(code);
    result.refused.push({ id, code, final, ...(detail === null ? {} : { detail }) });
  };
  for (const pushed of push) {
    const verdict = verdictOn(pushed, { ...known, stored, refused }, device);
    switch (verdict.kind) {
      case 'new': {
        const seq = known.seq + result.fresh.length + 1;
        const event = receive(verdict.event, known, device, seq);
        stored.set(event.id, event);
        result.fresh.push(event);
        accept(event);
        break;
      }
      case 'stored':
        accept(verdict.event);
        if (pushed.deviceId === known.deviceId) passOver(pushed, device, known.deviceId);
        break;
      case 'refused before':
        refuse(pushed, verdict.refusal);
        break;
      case 'refused': {
        const refusal = { code: verdict.code, detail: pushed.reason };
        refuse(pushed, refusal);
        if (NOT_RECORDED.has(verdict.code)) break;
        refused.set(pushed.recordId, refusal);
        result.newRefusals.push(recordOf(pushed, refusal, known.deviceId));
        passOver(pushed, device, known.deviceId);
        break;
      }
      default:
        verdict satisfies never;
    }
  }
  return result;
}

function verdictOn(pushed: PushedEvent, known: Known, { lastCounter }: DeviceState): Verdict {
  const refused = (code: RefusalCode): Verdict => ({ kind: 'refused', code });
  const { event } = pushed;
  const twin = event && known.stored.get(event.id);
  if (event && twin && sameEvent(twin, event)) return { kind: 'stored', event: twin };
  const refusal = known.refused.get(pushed.recordId);
  if (refusal) return { kind: 'refused before', refusal };
  const isOurs = pushed.deviceId === known.deviceId;
  if (isOurs && pushed.counter !== null && pushed.counter > lastCounter + 1) return refused('gap');
  if (!event) return refused('malformed');
  if (!isOurs) return refused('wrong-device');
  if (twin) return refused('conflict');
  if (event.counter <= lastCounter) return refused('counter-used');
  // A kind from a newer program is taken whatever it names: only that program knows what the name means.
  const isBarred = event.itemId !== undefined && isAboutItem(event.kind);
  const code = isBarred ? known.itemRefusals.get(event.itemId as string) : undefined;
  return code ? refused(code) : { kind: 'new', event };
}

/** The corrected time, given once: never before the device's last, never after now. */
function receive(
  event: LearnerEvent,
  { receivedAt, sentAt }: Known,
  device: DeviceState,
  seq: number,
): StoredEvent {
  const offset = receivedAt - sentAt;
  const skew = Math.abs(offset) > TOLERATED_SKEW ? offset : 0;
  const effectiveAt = Math.max(device.lastEffectiveAt, Math.min(receivedAt, event.at + skew));
  Object.assign(device, { lastCounter: event.counter, lastEffectiveAt: effectiveAt });
  return { ...event, seq, receivedAt, effectiveAt };
}

/**
 * What is not stored anew uses up its counter too, or the device would wait for it for ever. An entry whose counter
 * cannot be read takes the next one.
 */
function passOver({ counter, deviceId }: PushedEvent, device: DeviceState, ours: string): void {
  if (deviceId !== null && deviceId !== ours) return;
  device.lastCounter = Math.max(device.lastCounter, counter ?? device.lastCounter + 1);
}

function recordOf(pushed: PushedEvent, refusal: KnownRefusal, ours: string): NewRefusal {
  const { recordId, deviceId, counter, body } = pushed;
  return { id: recordId, deviceId: deviceId ?? ours, counter, body, ...refusal };
}
