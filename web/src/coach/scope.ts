/* Quotes and reported speech blame nobody in the meeting, for example what a customer says, asks or thinks. */

const QUOTES = /“[^”]*”|「[^」]*」|『[^』]*』|"[^"]*"|«[^»]*»/g;

const TOLD_ZH =
  /(客户|对方|甲方|买方|采购|法务|财务|老板|老总|对接人|他们|他|她|cfo|ceo|cio)[^,:?。!]{0,8}?(说|问|觉得|认为|抱怨|反馈|质疑|投诉|回复|吐槽|原话)[^。?!\n]*[。?!]?/g;

const TOLD_EN =
  /\b(customers?|clients?|buyers?|prospects?|they|he|she|cfo|ceo|coo|cio|procurement|legal|finance|champion|sponsor|board)\b[^,:?.!\n]{0,24}?\b(says?|said|asks?|asked|asking|writes?|wrote|complain(s|ed)?|feels?|felt|thinks?|thought|told|tells|repl(y|ies|ied)|wonders?|wants? to know)\b[^.?!\n]*[.?!]?/g;

const CAPTIONS = /(客户|原话|引用|customer|client|buyer|quote)[^:。.?!\n]{0,8}:[^\n]*/g;

/** The text without quotes and reported speech. Expects lower case. */
export function withoutQuotes(text: string): string {
  return [QUOTES, CAPTIONS, TOLD_ZH, TOLD_EN].reduce((left, quoted) => left.replace(quoted, ' '), text);
}
