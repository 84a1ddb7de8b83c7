import type { Database } from '#db/engine/client.ts';
import { accessContract } from './access-contract.ts';
import { accountContract } from './account-contract.ts';
import { auditContract } from './audit-contract.ts';
import { courseContract } from './course-contract.ts';
import { deskContract } from './desk-contract.ts';
import { draftContract } from './draft-contract.ts';
import { fateContract } from './fate-contract.ts';
import { insightContract } from './insight-contract.ts';
import { jobContract } from './job-contract.ts';
import { learnerContract } from './learner-contract.ts';
import { refusalContract } from './refusal-contract.ts';
import { reportContract } from './report-contract.ts';
import { revisionContract } from './revision-contract.ts';
import { rosterContract } from './roster-contract.ts';
import { sameStudentContract } from './same-student-contract.ts';
import { schemaContract } from './schema-contract.ts';
import { shownContract } from './shown-contract.ts';
import { syncContract } from './sync-contract.ts';

/** What every database must do. `open` gives a migrated one that all cases share, `empty` the address of a new one. */
export function contract(open: () => Database, empty: () => Promise<string>): void {
  syncContract(open);
  refusalContract(open);
  learnerContract(open);
  accountContract(open);
  courseContract(open);
  rosterContract(open);
  reportContract(open);
  auditContract(open);
  insightContract(open);
  sameStudentContract(open);
  accessContract(open);
  deskContract(open);
  fateContract(open);
  revisionContract(open);
  shownContract(open);
  draftContract(open);
  jobContract(open);
  schemaContract(empty);
}
