/** A place on our own site to go on to, whatever was asked for: a path, never another site. */
export function ownPlace(asked: string | null | undefined, otherwise = '/'): string {
  return asked && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : otherwise;
}
