/** The learner was erased: devices wipe what they hold. */
export class GoneError extends Error {
  override name = 'GoneError';
}
