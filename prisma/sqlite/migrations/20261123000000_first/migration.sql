-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Essay" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outline" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    "deletedAt" REAL
);

-- CreateTable
CREATE TABLE "Deck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT,
    "essayId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "openedAt" REAL,
    "closedAt" REAL,
    "createdAt" REAL NOT NULL,
    "deletedAt" REAL,
    "hides" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Deck_essayId_fkey" FOREIGN KEY ("essayId") REFERENCES "Essay" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deckId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "textId" TEXT NOT NULL,
    "hides" INTEGER NOT NULL DEFAULT 0,
    "contentHash" TEXT NOT NULL,
    "publishedAt" REAL NOT NULL,
    "cards" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,
    CONSTRAINT "Edition_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EssayText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "content" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "Claim" (
    "deckId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ownerId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "deletedAt" REAL,

    PRIMARY KEY ("deckId", "id"),
    CONSTRAINT "Claim_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Item" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deckId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "ownerId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "deletedAt" REAL,
    CONSTRAINT "Item_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemRevision" (
    "itemId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "at" REAL NOT NULL,
    "publication" INTEGER NOT NULL,

    PRIMARY KEY ("itemId", "revision"),
    CONSTRAINT "ItemRevision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeckGrant" (
    "learnerId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "byId" TEXT NOT NULL DEFAULT '',
    "grantedAt" REAL NOT NULL,
    "endedAt" REAL,

    PRIMARY KEY ("learnerId", "deckId", "by", "byId"),
    CONSTRAINT "DeckGrant_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DeckGrant_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Course" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "asksNumber" BOOLEAN NOT NULL DEFAULT false,
    "approves" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" REAL NOT NULL,
    "archivedAt" REAL,
    "deletedAt" REAL,
    "changed" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "CourseGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    "deletedAt" REAL,
    CONSTRAINT "CourseGroup_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JoinCode" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "groupId" TEXT,
    "role" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    "closedAt" REAL,
    "endsAt" REAL,
    "most" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "JoinCode_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "JoinCode_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "CourseGroup" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "courseId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT,
    "groupId" TEXT,
    "rosterId" TEXT,
    "personId" TEXT,
    "since" REAL NOT NULL,
    "approvedAt" REAL,
    "endedAt" REAL,
    "endedBy" TEXT,

    PRIMARY KEY ("courseId", "learnerId"),
    CONSTRAINT "Enrolment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "CourseGroup" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_rosterId_fkey" FOREIGN KEY ("rosterId") REFERENCES "RosterEntry" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RosterEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "since" REAL NOT NULL,
    "goneAt" REAL,
    CONSTRAINT "RosterEntry_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "groupId" TEXT,
    "deckId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "opensAt" REAL NOT NULL,
    "dueAt" REAL NOT NULL,
    "examAt" REAL,
    "daysRequired" INTEGER NOT NULL DEFAULT 0,
    "leastAnswers" INTEGER NOT NULL DEFAULT 5,
    "leastBefore" TEXT NOT NULL DEFAULT '[]',
    "isProRata" BOOLEAN NOT NULL DEFAULT true,
    "graceDays" INTEGER NOT NULL DEFAULT 2,
    "createdAt" REAL NOT NULL,
    "deletedAt" REAL,
    CONSTRAINT "Assignment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "CourseGroup" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assignment_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportAnswer" (
    "courseId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" REAL NOT NULL,

    PRIMARY KEY ("courseId", "eventId"),
    CONSTRAINT "ReportAnswer_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReportAnswer_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Insight" (
    "courseId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "madeAt" REAL NOT NULL,
    "members" TEXT NOT NULL,
    "body" TEXT,

    PRIMARY KEY ("courseId", "deckId", "day"),
    CONSTRAINT "Insight_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Insight_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentException" (
    "assignmentId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "dueAt" REAL,
    "examAt" REAL,
    "daysRequired" INTEGER,
    "createdAt" REAL NOT NULL,

    PRIMARY KEY ("assignmentId", "learnerId"),
    CONSTRAINT "AssignmentException_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssignmentException_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "base" BLOB NOT NULL,
    "createdAt" REAL NOT NULL,
    "touchedAt" REAL NOT NULL
);

-- CreateTable
CREATE TABLE "DraftStep" (
    "draftId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "learnerId" TEXT,
    "at" REAL NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,

    PRIMARY KEY ("draftId", "id"),
    CONSTRAINT "DraftStep_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftEditor" (
    "draftId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,

    PRIMARY KEY ("draftId", "learnerId"),
    CONSTRAINT "DraftEditor_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "epoch" TEXT NOT NULL,
    "publications" INTEGER NOT NULL DEFAULT 0,
    "openChanges" INTEGER NOT NULL DEFAULT 0,
    "secret" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" REAL NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '{}'
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateTable
CREATE TABLE "FormNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "until" REAL NOT NULL
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "key" TEXT,
    "waitingKey" TEXT,
    "payload" TEXT NOT NULL,
    "runAt" REAL NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease" TEXT NOT NULL DEFAULT '',
    "leasedUntil" REAL NOT NULL DEFAULT 0,
    "lastError" TEXT NOT NULL DEFAULT '',
    "failedAt" REAL,
    "createdAt" REAL NOT NULL
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "foldVersion" INTEGER NOT NULL DEFAULT 0,
    "settingsSeq" INTEGER NOT NULL DEFAULT 0,
    "publicationsSeen" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT '{}',
    "digest" TEXT NOT NULL DEFAULT '',
    "changed" INTEGER NOT NULL DEFAULT 0,
    "createdAt" REAL NOT NULL,
    "receivedAt" REAL,
    "userId" TEXT,
    "mergedIntoId" TEXT,
    "erasedAt" REAL,
    CONSTRAINT "Learner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Learner_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuestKey" (
    "secretHash" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    "endedAt" REAL,
    CONSTRAINT "GuestKey_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "createdAt" REAL NOT NULL,
    CONSTRAINT "RecoveryCode_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Device" (
    "learnerId" TEXT NOT NULL,
    "deviceId" TEXT NOT NULL,
    "lastCounter" INTEGER NOT NULL DEFAULT 0,
    "lastEffectiveAt" REAL NOT NULL DEFAULT 0,

    PRIMARY KEY ("learnerId", "deviceId"),
    CONSTRAINT "Device_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "v" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "deviceId" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "itemId" TEXT,
    "itemRevision" INTEGER,
    "at" REAL NOT NULL,
    "offsetMinutes" INTEGER NOT NULL,
    "dayStartsAt" INTEGER NOT NULL,
    "receivedAt" REAL NOT NULL,
    "effectiveAt" REAL NOT NULL,
    "payload" TEXT NOT NULL,
    "rating" INTEGER,
    "source" TEXT,
    "durationMs" REAL,
    "answer" TEXT,
    "correct" BOOLEAN,
    "confidence" TEXT,
    "attemptId" TEXT,
    "undoes" TEXT,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Event_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RefusedEvent" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "deviceId" TEXT NOT NULL,
    "counter" INTEGER,
    "code" TEXT NOT NULL,
    "detail" TEXT,
    "body" TEXT NOT NULL,
    "receivedAt" REAL NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "RefusedEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Card" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueAt" REAL,
    "dueDay" INTEGER,
    "lastDay" INTEGER,
    "stability" REAL,
    "difficulty" REAL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "suspended" BOOLEAN NOT NULL,
    "foldVersion" INTEGER NOT NULL,
    "settingsSeq" INTEGER NOT NULL,
    "itemRevision" INTEGER NOT NULL,
    "tail" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "itemId"),
    CONSTRAINT "Card_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "Deck_ownerId_idx" ON "Deck"("ownerId");

-- CreateIndex
CREATE INDEX "Edition_textId_idx" ON "Edition"("textId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_deckId_number_key" ON "Edition"("deckId", "number");

-- CreateIndex
CREATE INDEX "Item_deckId_idx" ON "Item"("deckId");

-- CreateIndex
CREATE INDEX "ItemRevision_publication_idx" ON "ItemRevision"("publication");

-- CreateIndex
CREATE INDEX "DeckGrant_deckId_idx" ON "DeckGrant"("deckId");

-- CreateIndex
CREATE INDEX "CourseGroup_courseId_idx" ON "CourseGroup"("courseId");

-- CreateIndex
CREATE INDEX "JoinCode_courseId_idx" ON "JoinCode"("courseId");

-- CreateIndex
CREATE INDEX "Enrolment_learnerId_idx" ON "Enrolment"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "RosterEntry_courseId_number_key" ON "RosterEntry"("courseId", "number");

-- CreateIndex
CREATE INDEX "Assignment_courseId_idx" ON "Assignment"("courseId");

-- CreateIndex
CREATE INDEX "ReportAnswer_learnerId_idx" ON "ReportAnswer"("learnerId");

-- CreateIndex
CREATE INDEX "AssignmentException_learnerId_idx" ON "AssignmentException"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_deckId_key" ON "Draft"("deckId");

-- CreateIndex
CREATE INDEX "Draft_ownerId_idx" ON "Draft"("ownerId");

-- CreateIndex
CREATE INDEX "DraftStep_learnerId_idx" ON "DraftStep"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftStep_draftId_seq_key" ON "DraftStep"("draftId", "seq");

-- CreateIndex
CREATE INDEX "DraftEditor_learnerId_idx" ON "DraftEditor"("learnerId");

-- CreateIndex
CREATE INDEX "Audit_subject_at_idx" ON "Audit"("subject", "at");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "FormNote_until_idx" ON "FormNote"("until");

-- CreateIndex
CREATE UNIQUE INDEX "Job_waitingKey_key" ON "Job"("waitingKey");

-- CreateIndex
CREATE INDEX "Job_runAt_idx" ON "Job"("runAt");

-- CreateIndex
CREATE UNIQUE INDEX "Learner_userId_key" ON "Learner"("userId");

-- CreateIndex
CREATE INDEX "GuestKey_learnerId_idx" ON "GuestKey"("learnerId");

-- CreateIndex
CREATE INDEX "RecoveryCode_learnerId_idx" ON "RecoveryCode"("learnerId");

-- CreateIndex
CREATE INDEX "Event_learnerId_itemId_idx" ON "Event"("learnerId", "itemId");

-- CreateIndex
CREATE INDEX "Event_kind_learnerId_idx" ON "Event"("kind", "learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_learnerId_seq_key" ON "Event"("learnerId", "seq");

-- CreateIndex
CREATE INDEX "Card_itemId_idx" ON "Card"("itemId");
