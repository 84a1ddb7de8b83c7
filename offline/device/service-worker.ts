/** The page itself comes first, ms. */
const PATIENCE = 3_000;

/**
 * Lets this browser open the app without a network from now on, once the page has nothing better to do. Where that is
 * refused (private windows, some policies) the app asks the network as before.
 */
export function keepAppHere(): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  const register = () =>
    void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: PATIENCE });
  else setTimeout(register, PATIENCE);
}
