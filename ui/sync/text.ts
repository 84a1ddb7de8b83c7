import type { RefusalCode } from '#core/sync/protocol.ts';

/** Where the answers are, and what became of them. */
export const syncText = {
  saved: 'Saved',
  sending: (events: number) => `${events} to send`,
  offline: 'Offline',
  offlineWaiting: (events: number) => `Offline, ${events} to send`,
  faulty: 'Server in trouble',
  faultyWaiting: (events: number) => `Server in trouble, ${events} to send`,
  attention: (answers: number) =>
    answers === 1 ? '1 answer needs attention' : `${answers} answers need attention`,
  notSent: 'Not sent',
  notKept: 'Not kept on this device',
  notKeptWhy:
    'This browser keeps nothing for this site, so answers are safe only once they are sent. Leave the page open until it says Saved.',
  refusedTitle: 'Answers that could not be saved',
  refusedWhy: 'They no longer count in your schedule. Nothing else is affected.',
  refusals: {
    malformed: 'This answer could not be read.',
    'unknown-item': 'This answer belongs to a card that does not exist here.',
    'never-granted': 'This answer belongs to a deck that was never shared with you.',
    conflict: 'Another answer with the same number was taken before.',
    gap: 'An earlier answer of this device is still missing; it will be sent again.',
    'counter-used': 'This device’s record was set back; it goes on under a new name.',
    'wrong-device': 'This answer was made on another device.',
  } satisfies Record<RefusalCode, string>,
  dismiss: 'Dismiss',
  stopped: {
    'wrong-learner': 'Somebody else is signed in on this device. Your answers stay here, unsent.',
    'signed-out': 'The server no longer knows this device. Your answers stay here, unsent.',
    gone: 'This account was deleted, and what this device kept of it with it.',
  },
  stoppedAccount: (name: string) =>
    `${name} was signed out here. Your answers stay on this device, unsent, until you sign in again.`,
  arriving: 'Opening your cards',
  arrivingWhat: 'What was answered on this device comes along.',
  arrivingFailed: 'This needs the network once. Nothing is lost; try again when there is one.',
  moved: 'Your progress is in an account now',
  movedWhy:
    'You may go on here: every answer goes into the account. Sign in to see it all here, from your other devices too.',
  signIn: 'Sign in',
  startAnew: 'Start over here',
  startOver: {
    title: 'Start over here?',
    what: {
      stopped: 'This device begins with an empty record. What the server has stays there.',
      'not-me':
        'This device begins with an empty record. The progress that is here now belongs to a guest without an account: only its recovery code leads back to it.',
    },
    code: 'Make a recovery code first',
    codeWhy: 'Write it down for whoever was here. It works at this address, under “Come back”:',
    failed: 'This needs the network once. Nothing has changed; try again when there is one.',
    lost: (answers: number) =>
      answers === 1
        ? 'One answer never reached the server. It will no longer count here.'
        : `${answers} answers never reached the server. They will no longer count here.`,
    nothingLost: 'Every answer of this device has reached the server.',
    save: (answers: number) =>
      answers === 1 ? 'Save it as a file first' : `Save the ${answers} as a file first`,
    saved: 'Saved as a file. Look among your downloads.',
    start: 'Start over',
    keep: 'Keep it as it is',
  },
} as const;
