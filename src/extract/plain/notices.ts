import type { RemovalReason } from "../../model/report.ts";
import { countWords, roughSentences } from "../../text/prose.ts";
import { drop, makePiece, type Piece } from "./piece.ts";

/**
 * Drops what speaks to the reader of the page instead of telling the news: share, rights, cookie, newsletter
 * and subscription notices, appeals, advertising, comment boxes. Each sentence is judged; where only the
 * first or last sentences of a paragraph are notices, these are cut off and the rest stays.
 */
export function dropNotices(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) =>
    piece.fate === null && piece.text.length <= LONGEST ? judge(piece) : [piece],
  );
}

/** No notice of the measured sets is longer; a longer piece is text with something else wrong. */
const LONGEST = 6_000;

interface Cue {
  readonly reason: RemovalReason;
  readonly because: string;
  readonly test: RegExp;
}

/** Signs that are enough by themselves, in the sentence that holds them. */
const CUES: readonly Cue[] = [
  cue(
    "rights line",
    "a line that reserves rights",
    /\ball rights? reserved\b|\bmay not be (?:published|reproduced|republished|copied)\b[^.]{0,60}\b(?:broadcast|rewritten|redistributed|permission|without)\b/i,
  ),
  cue(
    "rights line",
    "a line that says who may read or pass on",
    /^this (?:content|article|report|page|material|story) is (?:restricted|available only|reserved|exclusive) (?:to|for)\b/i,
  ),
  cue(
    "copyright notice",
    "a copyright mark with a year or name",
    /^\W{0,3}(?:©|\([cC]\) ?(?=\d{4}|[Cc]opyright)|(?:[Cc]opyright|COPYRIGHT)[\s:]{0,3}(?:©|\([cC]\)|by|the|\d{4}|(?!Office|Act|Law|Board|Bill|Society|Alliance|Agency|Tribunal|Claims)\p{Lu}))/u,
  ),
  cue(
    "copyright notice",
    "terms of copying",
    /\b(?:breach|violation) of\b[^.]{0,80}\b(?:copyright|terms|t&cs)\b|\b(?:buy|purchase|obtain) (?:additional )?(?:rights|reprints?)\b|\b(?:rights and permissions|reprints? and permissions?)\b/i,
  ),
  cue(
    "share notice",
    "speaks of the page's share buttons",
    /\b(?:sharing tools|share (?:button|icon|this (?:article|story|page|post|video|on|with|via|entry))|gift (?:article|link)s?|click to share|share (?:on|via) (?:facebook|twitter|x|whatsapp|linkedin|email))\b/i,
  ),
  cue(
    "share notice",
    "says that the text was shared or copied",
    /^(?:(?:show more|close extra|close) sharing options|copy link ?url|sharing options for:|this (?:article|story|content) (?:was|is|has been) (?:shared|gifted|republished)|like this: like loading|share this\b|link copied)/i,
  ),
  cue(
    "cookie notice",
    "asks about cookies",
    /\bcookies?\b[^.]{0,100}\b(?:policy|policies|consent|accept|browser|website|site|necessary|preferences|settings|enable|privacy|function|experience)\b|\b(?:we use|uses?|accept|necessary|policy|consent|enable|disable|website|experience)\b[^.]{0,100}\bcookies\b/i,
  ),
  cue(
    "newsletter",
    "offers a newsletter",
    /\b(?:sign up|signing up|subscribe|join|get|receive|check out)\b[^.]{0,80}\b(?:newsletters?|inbox|email alerts?|e-mail alerts?|mailing list|daily briefing|push notifications?|breaking news alerts?|news alerts?)\b|\bnewsletters?\b[^.]{0,40}\b(?:sign up|sign-up|subscribe|inbox)\b|\bdelivered (?:straight |directly |right )?to your (?:inbox|email|phone)\b/i,
  ),
  cue(
    "newsletter",
    "offers a newsletter",
    /\b(?:you will receive (?:emails|updates|occasional)|you have been (?:successfully )?(?:subscribed|signed up)|you are already subscribed|occasional updates and special offers|view all [\w ]{2,40}newsletters|select a newsletter|re-enter your email|invalid email address|verify you(?:'|’)?re not a robot|thank you for subscribing|please enter a valid e-?mail|i would like to be e-?mailed about|enter your e-?mail)\b/i,
  ),
  cue(
    "subscription",
    "asks for a subscription",
    /\b(?:already a (?:subscriber|member)|subscribe (?:now|today|to (?:continue|read|unlock|access|keep reading))|(?:log|sign) ?in (?:or (?:register|subscribe|sign up) )?to (?:continue|read|view|access|comment)|(?:for|to) subscribers only|free trial|subscriber[- ](?:only|exclusive)|become a (?:subscriber|member)|unlimited (?:digital )?access|create (?:a|your) free account|you have (?:reached|read) (?:your|the|all)\b[^.]{0,40}\b(?:limit|free|articles?))\b/i,
  ),
  cue(
    "appeal",
    "asks readers for stories, money or calls",
    /\b(?:we pay for your (?:stories|videos|photos)|do you have (?:a|any) (?:story|stories|tips?|news tips?|photos?|videos?|information for (?:us|the newsroom|our))|(?:have|got) (?:a|any) (?:story|tip|news tip|correction|question)s?\b[^.]{0,60}\?|e?-?mail (?:us|our|the (?:reporter|author|newsroom|news ?desk))|call (?:us|our newsroom)|buy (?:me|us) a (?:coffee|beer|drink)|support our (?:journalism|work|reporting)|send (?:us )?your (?:tips?|stories|news tips?|photos|videos)|report an error|view all posts by|contact [\w .'’-]{3,40} by e-?mail$|submit a (?:tip|correction)|upload your (?:photos|videos)|help us (?:improve|keep)|if you (?:value|appreciate|enjoy|like) (?:our|this|what))\b/i,
  ),
  cue(
    "comments",
    "belongs to a comment box",
    /\b(?:loading comments|(?<=^|\. |please )(?:view|post|leave|add|write|read|show|hide|see) (?:a |all |the |your |\d{1,5} )?comments?\b(?! (?:by|from|that|on) (?:the|a|mr|ms|his|her))|leave a (?:comment|reply) below|(?:log|sign) in to (?:leave a comment|reply)|join the (?:conversation|discussion|debate)|comments (?:are|have been|for this) (?:closed|turned off|disabled|moderated|thread)|javascript to view (?:the )?comments|comments powered by|your email address will not be published|be the first to comment|what do you think\? (?:tell|let|share|leave))\b/i,
  ),
  cue(
    "advertisement",
    "marks advertising",
    /^(?:advertisement|advert|sponsored(?: content| by)?|promoted|paid (?:post|content|for by))\b[^.]{0,60}$|\b(?:story|article|report|content|post)? ?continues (?:below|after)(?: (?:the |this )?(?:advert(?:isement|ising)?|ad|video|photo|gallery|graphic))?\b|\bcontinue reading the main story\b|\bthis (?:article|story|post) (?:contains|may contain) affiliate links\b|\bscroll (?:down|below) for (?:the )?(?:video|more)\b|\bad blocker|\bad[- ]blocking\b|\b(?:we|us|[a-z]+) (?:may|might|can|will) (?:earn|receive|get) (?:a|an|some)\b[^.]{0,30}\bcommissions?\b/i,
  ),
  cue(
    "navigation",
    "a page control",
    /^(?:skip to (?:main )?(?:content|navigation)|jump to|back to (?:top|home)|return to|click here|tap here|click to|swipe|please enable javascript|enable javascript|javascript is|your browser|to view this video|media playback is|playback is|watch (?:this story|the video|live|more|below)|watch video|video player|slideshow|view (?:gallery|slideshow|photos|more)|see more|hide caption|toggle caption|don['’]?t show me this message again|find your bookmarks in|show latest update|open image|download (?:our|the)\b[^.]{0,60}\bapp|>{1,3} ?(?:download|read|click|watch)|embed\b|having trouble viewing|you must enter the characters|image \d+ of \d+|in this article:?$|topics?:|tags?:|filed under|follow (?:topics|the author)|more on this (?:story|topic))\b/i,
  ),
  cue(
    "teaser",
    "leads to the page before or after this one",
    /^(?:Previous|Next) (?:article|story|post):? ?(?=["“'‘]?[\p{Lu}\p{N}])/u,
  ),
  cue(
    "furniture",
    "says how the page was made",
    /\bnot responsible for the content of (?:external|other|third)\b|^(?:\(?(?:only the headline|this story has not been edited|this (?:article|story|report) (?:is|was) (?:auto-?generated|published from|produced by|originally published|first published))|this material may not be|this website uses|terms of (?:use|service)|privacy policy|by (?:using|clicking|signing up)\b[^.]{0,80}\b(?:agree|accept))/i,
  ),
  cue(
    "embedded post",
    "an embedded post with tags or a picture link",
    /(?:^|\s)#\p{L}[\p{L}\p{N}_]*\s[^#]{0,300}(?:^|\s)#\p{L}|\bpic\.twitter\.com\/|^[—–-] ?[^@]{2,60}\(@\w{2,30}\)/u,
  ),
];

function cue(reason: RemovalReason, because: string, test: RegExp): Cue {
  return { reason, because, test };
}

/** An order to the reader [Follow us on …], [Stay informed about …] that also speaks of the page itself. */
const ORDER =
  /^(?:please |and |or |>+ ?|\* ?)?(?:don['’]?t miss|stay|get|follow|sign|subscribe|share|click|tap|download|read|watch|listen|join|email|e-mail|like|find|support|donate|check|log|register|try|scroll|use|catch|browse|visit|install|look|tune|keep up|be the first|tell|send|contact|text|see|connect)\b/i;
const PAGE =
  /\bus (?:on|at|via|online|any ?time|a (?:line|note|message)|your|now|today|know)\b|\b(?:our|newsletters?|app|apps|this (?:article|story|page|site|website|post)|alerts?|inbox|facebook|twitter|instagram|youtube|whatsapp|tiktok|linkedin|podcast|webpage|breaking news|latest (?:news|developments|updates|headlines|from)|more (?:updates|stories|news|details on this)|on the go|news feed|click|channel)\b|\b(?:click|tap|go|log on|sign up) (?:\w+ ){0,3}here\b|@\w/i;

function noticeIn(sentence: string): Cue | null {
  const found = CUES.find(({ test }) => test.test(sentence));
  if (found !== undefined) return found;
  if (countWords(sentence) <= 40 && ORDER.test(sentence) && PAGE.test(sentence)) {
    return cue("newsletter", "an order to the reader about the page itself", ORDER);
  }
  return null;
}

/** What the police ask for is news [Anyone who saw the boat is asked to call …], however it is worded. */
const WITNESSES =
  /\b(?:police|sheriff|detectives?|officers?|investigators?|crime ?stoppers|crimestoppers|anyone|anonymous(?:ly)?|witness(?:es)?|reward|tipsters?|deputies|authorities)\b/i;

/** Something that a person says, or a report of it: no page speaks so. */
const SPEECH = /["“”„«»]|\b(?:said|says|told|according to|tweeted|wrote)\b/;

/** Page controls that lost their own line [Continue reading the main story The mayor said …]. */
const GLUED =
  /^(?:advertisement |advert )?(?:continue reading (?:the main story|below)|story continues below(?: advertisement)?|article continues below|embed ?>? ?more news videos|skip (?:ad|advertisement)) (?=[“"‘']?\p{Lu}\p{L}* \p{L}+ )/iu;

function judge(piece: Piece): Piece[] {
  const control = GLUED.exec(piece.text)?.[0] ?? "";
  if (control !== "") {
    const head = drop(
      makePiece(piece.lines, control.trim(), piece.form),
      "navigation",
      "words of a page control before the sentence",
    );
    return [head, ...judge({ ...piece, text: piece.text.slice(control.length) })];
  }
  const sentences = roughSentences(piece.text);
  const notices = sentences.map(judgeSentence);
  const first = notices.find((notice) => notice !== null);
  if (first === undefined || first === null) return [piece];
  const told = notices.filter((notice) => notice !== null).length;
  // Between notices, what is short or follows several of them is one too [Updated every Friday. Cancel any time.];
  // a full sentence beside one notice is news [The family has set up a fund. Click here to donate.].
  const rest = sentences.filter((_, index) => notices[index] === null);
  const mostly =
    !SPEECH.test(rest.join(" ")) &&
    ((told >= 2 && told >= sentences.length * 0.6) ||
      (told >= rest.length && rest.every((sentence) => countWords(sentence) <= 7)));
  if (rest.length === 0 || mostly) return [drop(piece, first.reason, first.because)];
  let from = 0;
  while (notices[from] !== null) from++;
  let to = sentences.length;
  while (notices[to - 1] !== null) to--;
  return [
    ...part(piece, sentences.slice(0, from), notices[0]),
    { ...piece, text: sentences.slice(from, to).join(" ") },
    ...part(piece, sentences.slice(to), notices[to]),
  ];
}

function judgeSentence(sentence: string): Cue | null {
  const notice = noticeIn(sentence);
  if (notice === null) return null;
  if (["copyright notice", "rights line", "embedded post"].includes(notice.reason)) return notice;
  if (SPEECH.test(sentence)) return null;
  return ["appeal", "newsletter", "navigation"].includes(notice.reason) && WITNESSES.test(sentence)
    ? null
    : notice;
}

function part(piece: Piece, sentences: readonly string[], notice: Cue | null | undefined): Piece[] {
  if (sentences.length === 0 || notice === null || notice === undefined) return [];
  return [drop(makePiece(piece.lines, sentences.join(" "), piece.form), notice.reason, notice.because)];
}
