import type { Grammar } from './grammar';

const FAILED =
  "(blew|botched|bungled|messed|screwed|failed|forgot(?! (nothing|none))|ruined|wasted|fumbled|mishandled|neglected|ignored|dropped the ball|let (us|the team|everyone|everybody|this|that|it) (all )?(down|slip|die)|lost (us )?(the|this|that|another|our)|missed (the|your|another|our) (deadline|date|quota|target|number|call|chance|follow-?up|commitment)|explained|explain(ed)? (it |this |that )?(so )?badly|didn't (even )?(bother|prepare|follow up|listen|try|care|do your|think|qualify)|(weren't|were not|aren't|are not|were never) (even )?(prepared|ready|trying|listening|paying)|never (even )?(bothered|followed up|prepared|asked|checked|called))";

const PUSHED =
  '(pushed|moved|slipped|missed|lost|forgot|delayed|changed|dropped|promised|discounted|postponed|skipped|blew|broke|let|gave)';

/** Blame in English. Sentences come one by one, in lower case. */
export const english: Grammar = {
  language: 'EN',
  blame: [
    [
      'THREAT',
      /\b(it's|it is|that's|this is|this one is|that is) (all )?on you\b(?! (to|for|guys))|\bor else\b[.!]*$|consequences for you\b/,
    ],
    [
      'THREAT',
      /\byou('ll| will| can| are going to)\b.{0,12}\b(regret|be (out|gone|fired|replaced|sorry)|find another job|look for (another|a new) job|pack your)/,
    ],
    [
      'THREAT',
      /\byour (job|bonus|commission|position)\b.{0,12}\b(at risk|on the line|gone|in danger|history)|\b(is|this is|was) your (last|final) (chance|warning)|don't bother (coming|showing)/,
    ],
    [
      'PEERS',
      /\bevery(one|body) else\b.{0,24}\b(but|except|apart from|why|how come) (not )?(can't |don't |didn't )?you\b|\bevery(one|body) else\b.{0,20}[,:;-] ?(and |but )?you (can't|don't|didn't|couldn't|never|still)/,
    ],
    [
      'PEERS',
      /\byou('re| are) the only (one|rep|person)\b.{0,16}\b(can't|cannot|didn't|hasn't|haven't|missed|failed|isn't|doesn't|never|behind)|why can't you be (more )?like|\bunlike you\b/,
    ],
    [
      'PEERS',
      /\beven (the |a |our )?(newcomers?|new reps?|juniors?|interns?|rookies?)\b.{0,24}\b(than you|you (can't|don't|didn't|couldn't)|and not you|why (can't|don't) you)/,
    ],
    [
      'WHY_YOU',
      /\bwhy (didn't|haven't|hadn't|weren't|aren't|can't|couldn't|won't|wouldn't) you\b(?! (both|all) )/,
    ],
    [
      'WHY_YOU',
      /^couldn't you (at least )?have\b|\bwhy don't you (ever|just admit|listen|care|understand|get it|prepare|know|follow up|have (the|any|a|an)|do your)\b/,
    ],
    [
      'WHY_YOU',
      /\bwhy (did|do|have|had|were|are|would|could) you (not|never|even|keep|still|always|again|let|lose|lost|forget|forgotten|miss|ignore|wait|promise|promised|waste|give|given|push|pushed|drop|leave|take so|say|tell|so |late|been|offer|discount|skip)/,
    ],
    [
      'WHY_YOU',
      /\bhow come you('re| are|'ve| have)? ?(didn't|don't|haven't|never|still|always|can't|not|forgot|missed|lost)\b/,
    ],
    [
      'WHY_YOU',
      /\bhow (could|can) you (possibly|let|forget|miss|lose|not|ever|be so|do (this|that)|forecast|promise|say (this|that)|think|ignore|allow|give|fail|even|still|offer|blow|mess)\b/,
    ],
    [
      'FAULT',
      /\bhow did you (let|lose|miss|blow|forget|fail|mess|botch|screw|not|manage to (lose|miss|blow|let|mess)|get (this|it|that) (so )?wrong|end up (losing|missing))\b/,
    ],
    [
      'SHOULD_HAVE',
      /\byou (really |clearly |at least |just |obviously |simply )?(should|ought to)( really| at least| just)?( have|'ve| of)\b(?! (received|got|gotten|seen|access|the|a|an|it|everything|enough|no|by|your|all|heard|two|three|some|time|both|that|this|them|until|until|at|\d))/,
    ],
    [
      'SHOULD_HAVE',
      /\byou (shouldn't|should not|should never|ought not to)( have|'ve)\b|\byou were supposed to\b|\bshould have (been|thought|known)\b.{0,16}\bby you\b|\byou('d| had) better have\b/,
    ],
    [
      'ALWAYS',
      /\byou('re| are)? (always|constantly|forever)\b ?(\w+ )?(do (this|that)|doing (this|that)|miss|missing|forget|forgetting|late|lose|losing|push|pushing|wait|waiting until|overpromis|promis|make excuses|making excuses|give in|cave|discount|ignore|ignoring|interrupt|blow|blam|behind|slip|unprepared|too (late|slow)|say that|blaming|the same)/,
    ],
    [
      'ALWAYS',
      /\byou never (?!know\b|give up|let|miss|lose|lost|fail|forget|stop|had to|need|have to|heard|mind)(even |really |once )?(listen|prepare|follow|update|ask|call|check|read|finish|deliver|log|bring|think|do\b|answer|close|hit|reach|qualify|show|learn|tell|told|asked|called|checked|followed|prepared|listened|plan|come|get|take|care|write|send|keep|want)/,
    ],
    ['FAULT', new RegExp(`\\byou('ve)? (just )?${PUSHED}\\b.{0,32}\\bagain\\b`)],
    [
      'ALWAYS',
      new RegExp(
        `\\byou keep (\\w+ )?(pushing|missing|losing|forgetting|slipping|making|promising|discounting|failing|ignoring|blaming|delaying|moving the)`,
      ),
    ],
    [
      'LEADING',
      /\bdon't you think\b|^(so |and |but )?(don't|didn't|can't) you (even |ever |just )?(know|notice|realis|realiz|care|check|ask\b|prepare|read\b|listen|understand|get it|see (that|the problem)|answer|handle|do (this|that|anything|better)|manage|follow up)/,
    ],
    [
      'LEADING',
      /\b(did|do|have|are|can|were) you even\b|\bdo you (actually|really) (want|care|believe you)\b|\bwhat were you thinking\b/,
    ],
    [
      'LEADING',
      /\bisn't it (that |because |just that )?(you|your)\b|\b(you|your)\b[^?]{0,60}, isn't it\?|\byou (forgot|missed|lost|knew|pushed|gave|never|didn't|promised|skipped|ignored)\b[^?]{0,60}, (didn't|did|don't|weren't|have|haven't) you\?/,
    ],
    [
      'LEADING',
      /^(was|is) (that|this) (really |supposed to be )?(professional\?|your best|all you('ve| have| could)|the best you|how you)|^can't (even )?handle (even |such )|^can't even\b/,
    ],
    [
      'LEADING',
      /\badmit (it\b.{0,4}you|you('re| are| were|'ve| did| have|r\b))|^(just |come on, )?admit it|\bwho (let|told|allowed|said) you (to|could|promise|can|offer|give|that|you)\b/,
    ],
    [
      'FAULT',
      /\b(whose|who's) (fault|mistake) (is|was|it|this|that)|\bwho('s| is| was) to blame\b|\bwho (dropped the ball|messed (this|it|that)? ?up|screwed)|\bi (told you so|warned you|told you (this|that|it) would|said this would happen)/,
    ],
    [
      'FAULT',
      /(?<!not |isn't |wasn't |n't really )\b(all |entirely |clearly )?your (fault|mistake|failure|mess)\b|\byou('re| are) (the one )?to blame\b|\bi blame you\b/,
    ],
    [
      'FAULT',
      /\b(you('re| are)|how) (so |too |just |really |being )?(careless|lazy|useless|incompetent|hopeless|unprofessional|sloppy|clueless|unprepared)\b|\b(stop|enough|no more|still|more|with your|another of your) (making |of your |with the |your )?excuses\b/,
    ],
    [
      'FAULT',
      new RegExp(
        `(?<!what |thing |things |part |case |if |anything |everything )\\byou('ve|'d| have| had| clearly| just| really| obviously| simply| totally)* ${FAILED}`,
      ),
    ],
    [
      'FAULT',
      /\byou (just |clearly |obviously |simply |really |still )*(don't|didn't|do not) (even )?(care|get it|listen|understand (this|the|our|how)|try)\b|\bhow (many times|often) (do|did|have|must) i\b|\bwhat have you been doing\b|\byou had one job\b|\bwhat's your problem\b/,
    ],
    ['FAULT', /^missed (your |the )?(quota|target|number)\b.{0,12}\b(still|again|excuse)/],
  ],
  harmless:
    /\b(if|in case|unless|whether|so that|let me know|tell me|remind me|thank you|thanks|not your fault|nobody's fault|no one's fault|no fault of|glad|great that|good that|proud|happy that|i know you|not saying you|hope you|the day you|maybe you|as you know)\b/,
  topics: [
    [/\btold you\b|\bwarned you\b|\bsaid this would\b/, 'signal'],
    [/\bquota|\btargets?\b|\byour number/, 'bestTwo'],
    [/\bdiscount/, 'trade'],
    [/\brivals?\b|\bcompetit/, 'differences'],
    [/\bforecast/, 'evidence'],
    [/\bdates?\b|\bpostpone|\bdelay/, 'date'],
    [/\bdecider|\bdecision.?maker|\bsigner|\bsigns?\b|\beconomic buyer/, 'signer'],
    [/\bquote[ds]?\b|\bquoting\b|\bproposal\b/, 'quoting'],
    [/\bfault\b|\bto blame\b|\bblame\b|\bmistake\b/, 'taker'],
    [/\bunprofessional|\bprofessional\b/, 'convince'],
    [/\bwant this deal|\bwant (it|this|to win)\b|\bcare\b/, 'effort'],
    [/\bexplain|\bpitch/, 'restate'],
    [/\banswer\b|\bdon't know\b/, 'unknown'],
    [/\bprepar|\bready\b/, 'prepare'],
    [/\bhandle\b|\bthis client|\bsuch a client/, 'company'],
    [/\bfollow(ed)?.?up\b|\bcall(ed)?\b|\bcontact|\breach out/, 'nextContact'],
  ],
};
