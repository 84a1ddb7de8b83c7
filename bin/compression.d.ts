/** Its own types are Express's; it needs no more than Node's. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

  /** Packs what `filter` lets through, in the best encoding the request takes, brotli or gzip. */
  function compression(options: {
    filter: Filter;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  namespace compression {
    /** Whether content of this type gets smaller. */
    const filter: Filter;
  }

  export default compression;
}
