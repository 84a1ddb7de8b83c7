import { v7 } from 'uuid';
import { browserWriteAhead, type WriteAhead } from '#offline/store/write-ahead.ts';

/** What the replica needs of the device it runs on; tests bring their own. */
export interface ReplicaDevice {
  /** ms since 1970. */
  now(): number;
  /** East of UTC at an instant, in minutes. */
  offsetMinutes(at: number): number;
  newId(): string;
  /** Resolves once what the screen is to show now has been drawn. */
  drawn(): Promise<void>;
  writeAhead: WriteAhead;
  tellOtherTabs(): void;
  onOtherTab(listener: () => void): void;
  close(): void;
}

/** How far this browser is east of UTC at an instant (ms since 1970), in minutes. */
export function offsetMinutes(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** A UUIDv7: sorts by when it was made. */
export function newId(): string {
  return v7();
}

/** 32 bits of chance, for what a seed decides. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

/** A page that goes out of sight draws no frame: then it is not waited for, ms. */
const LONGEST_FRAME = 100;

function drawn(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME);
    // A frame is drawn after its callbacks; what a timer brings comes after it.
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** This browser, its clock, and a channel among its tabs of one learner. */
export function browserDevice(learnerId: string): ReplicaDevice {
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`tenet-${learnerId}`);
  const listeners = new Set<() => void>();
  const onVisible = () => {
    // A page that slept in the background heard nothing.
    if (document.visibilityState === 'visible') for (const listener of listeners) listener();
  };
  channel?.addEventListener('message', () => {
    for (const listener of listeners) listener();
  });
  document.addEventListener('visibilitychange', onVisible);
  return {
    now: () => Date.now(),
    offsetMinutes,
    newId,
    drawn,
    writeAhead: browserWriteAhead(learnerId),
    tellOtherTabs: () => channel?.postMessage('changed'),
    onOtherTab: (listener) => void listeners.add(listener),
    close: () => {
      document.removeEventListener('visibilitychange', onVisible);
      channel?.close();
    },
  };
}
