/** Keeps what was made last, and makes it anew only when one of the facts that it was made from is another. */
export function onceFor<T>(): (facts: readonly unknown[], make: () => T) => T {
  let kept: { facts: readonly unknown[]; made: T } | null = null;
  return (facts, make) => {
    if (kept && facts.every((fact, index) => fact === kept?.facts[index])) return kept.made;
    kept = { facts, made: make() };
    return kept.made;
  };
}
