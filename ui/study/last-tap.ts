/** Where the tap was that brought what is on the screen now, from the top of the view in px; it may still be under the finger. */
let at = Number.NEGATIVE_INFINITY;

export function lastTapAt(): number {
  return at;
}

/** A click that no pointer made (`detail` 0), or a key, lies under no finger. */
export function noteTap(event?: Pick<MouseEvent, 'clientY' | 'detail'>): void {
  at = event && event.detail > 0 ? event.clientY : Number.NEGATIVE_INFINITY;
}
