const list = (words: string) => new Set(words.trim().split(/\s+/));

/** In front of a topic these say nothing of it (GENERATOR L1). */
export const LOOSE = list(
  `other many such same new first second third fourth last next certain several various different few more most less own
   another two three four final additional recent early late only major main key some all whole entire great good general
   particular little possible real true mere above former latter large small common important similar specific current`,
);

/** Heads of phrases that name nothing by themselves, nor with one small word before (L2a). */
export const EMPTY_HEADS = list(
  `way number part kind sort type case example time year day fact thing place result reason point term question amount lot
   range set member side end level form degree century decade month week other percent million people man woman person goal
   purpose effect problem study research researcher idea issue answer use work difference view process method approach text
   author subject desire focus need demand nation government child parent one none challenge sociologist psychologist
   theorist figure finding evidence factor aspect feature element scholar critic scientist individual change increase
   decrease step action attempt effort decision state country world society article clause section chapter`,
);

/** Words that are no topic by themselves (L2b, L2c). */
export const NO_TOPICS = list(
  `adult participant human station ability disparity advance lesson paper youth teenager student official citizen voter
   worker american immigrant settler farmer leader politician role concept theory model group system law rule family life
   school city home house job money event history future past car land water food book story experience behavior opinion
   rate average majority trend similarity advantage disadvantage benefit cost technique test technology word name
   organization program`,
);

/** Of these there is one, or everybody knows which: "the N" needs no N before (L3). */
export const KNOWN = list(
  `government state world people president court constitution law public nation country congress senate house union south
   north west east war church individual majority minority society economy market media press supreme federal brain mind
   body environment past future present internet family community power rule truth right rights way same rest whole time
   case evidence sun earth legislature executive judiciary poor rich heart mid late`,
);

/** What opens a sentence and leads back to the one before (L4). */
export const OPENINGS = list(
  `and but or nor so yet thus hence therefore however moreover furthermore indeed accordingly consequently nevertheless
   nonetheless besides likewise similarly again finally also then now conversely additionally ultimately meanwhile still too`,
);

/** The same in several words, only before a comma. */
export const LONG_OPENINGS = [
  ...[
    'in fact',
    'in short',
    'of course',
    'in particular',
    'in addition',
    'in contrast',
    'in general',
    'in turn',
    'after all',
  ],
  ...[
    'by contrast',
    'as such',
    'in other words',
    'on the contrary',
    'on the other hand',
    'as a result',
    'as a consequence',
  ],
  ...[
    'to be sure',
    'at the same time',
    'at any rate',
    'in any case',
    'in the end',
    'it is true that',
    'for this reason',
    'above all',
    'to recap',
    'to sum up',
    'to summarize',
    'in sum',
  ],
];

/** "An essential component of …" says that something matters, not what it is (L6). */
export const EMPTY_PRAISE = list(
  'essential crucial vital critical key important major key primary main common significant component determinant measure aspect factor source necessary second first',
);
export const EMPTY_KINDS = list(
  'way part form type kind example issue matter problem result place time number thing subject question key major important',
);

/** A definition of one of these defines nothing (L7). */
export const NO_TERMS = list(
  `term word phrase concept chief first second third other main two three one another some many this example it he she they
   we that these those which who what few most all none nothing something anything everything thing here there both each people`,
);

/** A heading of these alone says nothing of its section (L8). */
export const NO_HEADINGS = list(
  `introduction conclusion summary overview background discussion result method note reference exercise criticism critique
   example application history analysis abstract context type kind step problem issue factor key new change process today`,
);

/** Before a name they say that it is a person's. */
export const TITLES = list(
  `mr mrs ms dr president senator justice judge professor king queen general sir lord pope governor secretary emperor prince
   chief colonel captain`,
);

/** The 66 commonest function words: their share of a text tells English from other languages. */
export const FUNCTION_WORDS = list(
  `the of and to in a is that it was for on are as with his they at be this from have or by one had not but what all were
   when we there can an your which their said if do will each about how up out them then she many some so these would other
   into has more her two like him see`,
);
