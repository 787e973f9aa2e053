/** Who speaks, to whom and of whom, and what they mean to do, as regular expression sources. */
export const YOU = '(?:you|u|ya|ye)';
export const YOUR = '(?:your|ur|yr)';
export const SOMEONE =
  '(?:you|u|he|she|they|dad|mum|mom|my (?:ex|dad|mum|mom|father|mother|brother|uncle|husband|wife|boyfriend|girlfriend|bf|gf|partner|stepdad))';
export const WILL =
  '(?:ill|i will|i swear|im gonna|im going to|im goin to|im about to|imma|ima|gonna|going to|id|i could|i should|want to|wanna|makes me want to)(?: (?:just|fucking|actually|really|seriously|literally|ill))*';
