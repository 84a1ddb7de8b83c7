-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Essay" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outline" TEXT NOT NULL,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "deletedAt" DOUBLE PRECISION,

    CONSTRAINT "Essay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deck" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT,
    "essayId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "openedAt" DOUBLE PRECISION,
    "closedAt" DOUBLE PRECISION,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "deletedAt" DOUBLE PRECISION,
    "hides" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Deck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "textId" TEXT NOT NULL,
    "hides" INTEGER NOT NULL DEFAULT 0,
    "contentHash" TEXT NOT NULL,
    "publishedAt" DOUBLE PRECISION NOT NULL,
    "cards" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EssayText" (
    "id" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "EssayText_pkey" PRIMARY KEY ("id")
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
    "deletedAt" DOUBLE PRECISION,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("deckId","id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" TEXT NOT NULL,
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
    "deletedAt" DOUBLE PRECISION,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemRevision" (
    "itemId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "at" DOUBLE PRECISION NOT NULL,
    "publication" INTEGER NOT NULL,

    CONSTRAINT "ItemRevision_pkey" PRIMARY KEY ("itemId","revision")
);

-- CreateTable
CREATE TABLE "DeckGrant" (
    "learnerId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "byId" TEXT NOT NULL DEFAULT '',
    "grantedAt" DOUBLE PRECISION NOT NULL,
    "endedAt" DOUBLE PRECISION,

    CONSTRAINT "DeckGrant_pkey" PRIMARY KEY ("learnerId","deckId","by","byId")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "dir" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "asksNumber" BOOLEAN NOT NULL DEFAULT false,
    "approves" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "archivedAt" DOUBLE PRECISION,
    "deletedAt" DOUBLE PRECISION,
    "changed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseGroup" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "deletedAt" DOUBLE PRECISION,

    CONSTRAINT "CourseGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinCode" (
    "code" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "groupId" TEXT,
    "role" TEXT NOT NULL,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "closedAt" DOUBLE PRECISION,
    "endsAt" DOUBLE PRECISION,
    "most" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "JoinCode_pkey" PRIMARY KEY ("code")
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
    "since" DOUBLE PRECISION NOT NULL,
    "approvedAt" DOUBLE PRECISION,
    "endedAt" DOUBLE PRECISION,
    "endedBy" TEXT,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("courseId","learnerId")
);

-- CreateTable
CREATE TABLE "RosterEntry" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "since" DOUBLE PRECISION NOT NULL,
    "goneAt" DOUBLE PRECISION,

    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "groupId" TEXT,
    "deckId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "opensAt" DOUBLE PRECISION NOT NULL,
    "dueAt" DOUBLE PRECISION NOT NULL,
    "examAt" DOUBLE PRECISION,
    "daysRequired" INTEGER NOT NULL DEFAULT 0,
    "leastAnswers" INTEGER NOT NULL DEFAULT 5,
    "leastBefore" TEXT NOT NULL DEFAULT '[]',
    "isProRata" BOOLEAN NOT NULL DEFAULT true,
    "graceDays" INTEGER NOT NULL DEFAULT 2,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "deletedAt" DOUBLE PRECISION,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportAnswer" (
    "courseId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ReportAnswer_pkey" PRIMARY KEY ("courseId","eventId")
);

-- CreateTable
CREATE TABLE "Insight" (
    "courseId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "madeAt" DOUBLE PRECISION NOT NULL,
    "members" TEXT NOT NULL,
    "body" TEXT,

    CONSTRAINT "Insight_pkey" PRIMARY KEY ("courseId","deckId","day")
);

-- CreateTable
CREATE TABLE "AssignmentException" (
    "assignmentId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "dueAt" DOUBLE PRECISION,
    "examAt" DOUBLE PRECISION,
    "daysRequired" INTEGER,
    "createdAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "AssignmentException_pkey" PRIMARY KEY ("assignmentId","learnerId")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "base" BYTEA NOT NULL,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "touchedAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftStep" (
    "draftId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "learnerId" TEXT,
    "at" DOUBLE PRECISION NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,

    CONSTRAINT "DraftStep_pkey" PRIMARY KEY ("draftId","id")
);

-- CreateTable
CREATE TABLE "DraftEditor" (
    "draftId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "createdAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "DraftEditor_pkey" PRIMARY KEY ("draftId","learnerId")
);

-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" TEXT NOT NULL,
    "publications" INTEGER NOT NULL DEFAULT 0,
    "openChanges" INTEGER NOT NULL DEFAULT 0,
    "secret" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" TEXT NOT NULL,
    "at" DOUBLE PRECISION NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '{}',

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "FormNote" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "until" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "FormNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT,
    "waitingKey" TEXT,
    "payload" TEXT NOT NULL,
    "runAt" DOUBLE PRECISION NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease" TEXT NOT NULL DEFAULT '',
    "leasedUntil" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "lastError" TEXT NOT NULL DEFAULT '',
    "failedAt" DOUBLE PRECISION,
    "createdAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "foldVersion" INTEGER NOT NULL DEFAULT 0,
    "settingsSeq" INTEGER NOT NULL DEFAULT 0,
    "publicationsSeen" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT '{}',
    "digest" TEXT NOT NULL DEFAULT '',
    "changed" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "receivedAt" DOUBLE PRECISION,
    "userId" TEXT,
    "mergedIntoId" TEXT,
    "erasedAt" DOUBLE PRECISION,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuestKey" (
    "secretHash" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "createdAt" DOUBLE PRECISION NOT NULL,
    "endedAt" DOUBLE PRECISION,

    CONSTRAINT "GuestKey_pkey" PRIMARY KEY ("secretHash")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "codeHash" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "createdAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "Device" (
    "learnerId" TEXT NOT NULL,
    "deviceId" TEXT NOT NULL,
    "lastCounter" INTEGER NOT NULL DEFAULT 0,
    "lastEffectiveAt" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "Device_pkey" PRIMARY KEY ("learnerId","deviceId")
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
    "at" DOUBLE PRECISION NOT NULL,
    "offsetMinutes" INTEGER NOT NULL,
    "dayStartsAt" INTEGER NOT NULL,
    "receivedAt" DOUBLE PRECISION NOT NULL,
    "effectiveAt" DOUBLE PRECISION NOT NULL,
    "payload" TEXT NOT NULL,
    "rating" INTEGER,
    "source" TEXT,
    "durationMs" DOUBLE PRECISION,
    "answer" TEXT,
    "correct" BOOLEAN,
    "confidence" TEXT,
    "attemptId" TEXT,
    "undoes" TEXT,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("learnerId","id")
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
    "receivedAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RefusedEvent_pkey" PRIMARY KEY ("learnerId","id")
);

-- CreateTable
CREATE TABLE "Card" (
    "learnerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueAt" DOUBLE PRECISION,
    "dueDay" INTEGER,
    "lastDay" INTEGER,
    "stability" DOUBLE PRECISION,
    "difficulty" DOUBLE PRECISION,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "suspended" BOOLEAN NOT NULL,
    "foldVersion" INTEGER NOT NULL,
    "settingsSeq" INTEGER NOT NULL,
    "itemRevision" INTEGER NOT NULL,
    "tail" TEXT NOT NULL,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("learnerId","itemId")
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

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deck" ADD CONSTRAINT "Deck_essayId_fkey" FOREIGN KEY ("essayId") REFERENCES "Essay"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemRevision" ADD CONSTRAINT "ItemRevision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeckGrant" ADD CONSTRAINT "DeckGrant_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeckGrant" ADD CONSTRAINT "DeckGrant_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseGroup" ADD CONSTRAINT "CourseGroup_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinCode" ADD CONSTRAINT "JoinCode_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinCode" ADD CONSTRAINT "JoinCode_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "CourseGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "CourseGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_rosterId_fkey" FOREIGN KEY ("rosterId") REFERENCES "RosterEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "CourseGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAnswer" ADD CONSTRAINT "ReportAnswer_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAnswer" ADD CONSTRAINT "ReportAnswer_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Insight" ADD CONSTRAINT "Insight_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Insight" ADD CONSTRAINT "Insight_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftStep" ADD CONSTRAINT "DraftStep_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftEditor" ADD CONSTRAINT "DraftEditor_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Learner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestKey" ADD CONSTRAINT "GuestKey_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Device" ADD CONSTRAINT "Device_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefusedEvent" ADD CONSTRAINT "RefusedEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
