/** Letters of other alphabets that are typed, or pasted, for the Latin ones they look like, in pairs: stranger, Latin. */
const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlкkıiАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSοoαaρpνvυuτtιiκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

/** The Latin letter that a stranger passes for. */
export const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)]),
);
