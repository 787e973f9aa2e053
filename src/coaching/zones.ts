import { PLACES, RENAMED } from './zone-places.ts';
import { isZone } from './quiet-hours.ts';

/** As many as an autocomplete list can show. */
const MOST = 25;

/** `own`: the zone's names without the places that only lie in it. */
type Entry = { zone: string; own: readonly string[]; names: readonly string[]; words: readonly string[] };

/** One spelling for what is typed in many: no case, no accents, one space for whatever stands between words. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const cityOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const entryOf = (zone: string, olderNames: readonly string[]): Entry => {
  const ids = [zone, ...olderNames];
  const own = [...ids.map(cityOf), ...ids].map(plain);
  const names = [...own, ...(PLACES[zone] ?? []).map(plain)];
  return { zone, own, names, words: names.flatMap((name) => name.split(' ')) };
};

const olderNamesOf = (zone: string): string[] =>
  Object.keys(RENAMED).filter((older) => RENAMED[older] === zone);

/** Every zone under today's name, the most asked-for first. */
const ENTRIES: readonly Entry[] = [
  ...new Set([
    ...Object.keys(PLACES),
    ...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone),
  ]),
].map((zone) => entryOf(zone, olderNamesOf(zone)));

/** How well a zone fits, best first: its very name, the beginning of a name, every word typed begins one of its words. */
const FITS: readonly ((entry: Entry, typed: string) => boolean)[] = [
  ({ names }, typed) => names.includes(typed),
  ({ names }, typed) => names.some((name) => name.startsWith(typed)),
  ({ words }, typed) => typed.split(' ').every((part) => words.some((word) => word.startsWith(part))),
];

/**
 * At most 25 IANA zones for what a person types: a city, a country, or a zone's name, in part and in any case; best
 * match first. An empty query gives the zones that are asked for most.
 */
export const findZones = (query: string): string[] => {
  const typed = plain(query);
  const groups = Map.groupBy(ENTRIES, (entry) => FITS.findIndex((fits) => fits(entry, typed)));
  const fitting = FITS.flatMap((_, fit) => groups.get(fit) ?? []);
  return fitting.slice(0, MOST).map(({ zone }) => zone);
};

const named = (name: string): string[] =>
  ENTRIES.filter(({ names }) => names.includes(name)).map(({ zone }) => zone);

/** A zone's older or technical name, as in `US/Pacific`, under the name that it has today. */
const byIdentifier = (text: string): string | null => {
  if (!text.includes('/') || !isZone(text)) return null;
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
  return RENAMED[timeZone] ?? timeZone;
};

/** Zones whose own name begins so, or that are told by whole words; the mere beginning of a place in them is too little. */
const partly = (typed: string): string[] =>
  ENTRIES.filter(
    ({ own, words }) =>
      own.some((name) => name.startsWith(typed)) || typed.split(' ').every((word) => words.includes(word)),
  ).map(({ zone }) => zone);

/** The one zone that `text` means; null when it means none, or could mean several. */
export const zoneFor = (text: string): string | null => {
  const typed = plain(text);
  const exact = named(typed);
  const [only, ...others] = exact.length > 0 || typed === '' ? exact : partly(typed);
  return only !== undefined && others.length === 0 ? only : byIdentifier(text.trim());
};
