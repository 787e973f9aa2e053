import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone } from '../../src/coaching/quiet-hours.ts';
import { PLACES, RENAMED } from '../../src/coaching/zone-places.ts';
import { findZones, zoneFor } from '../../src/coaching/zones.ts';

describe('the zone that someone means', () => {
  it.each([
    ['a city', 'Tokyo', 'Asia/Tokyo'],
    ['the beginning of a city', 'lisb', 'Europe/Lisbon'],
    ['the beginning of a zone', 'europe/lis', 'Europe/Lisbon'],
    ['spaces for underscores', 'new york', 'America/New_York'],
    ['any case and too many spaces', '  EUROPE /  lisbon ', 'Europe/Lisbon'],
    ['accents', 'São Paulo', 'America/Sao_Paulo'],
    ['an apostrophe', "St John's", 'America/St_Johns'],
    ['a city that gives no zone its name', 'san francisco', 'America/Los_Angeles'],
    ['a country with one zone', 'Portugal', 'Europe/Lisbon'],
    ['a city and its country', 'New York, USA', 'America/New_York'],
    ['a word inside a name', 'york', 'America/New_York'],
    ['the zone as it is written', 'Australia/Lord_Howe', 'Australia/Lord_Howe'],
    ['a city whose zone was renamed', 'Kyiv', 'Europe/Kyiv'],
    ['the older name of a renamed zone', 'Asia/Calcutta', 'Asia/Kolkata'],
    ['a name that lives on as a link', 'us/pacific', 'America/Los_Angeles'],
    ['a link to a renamed zone', 'Europe/Uzhgorod', 'Europe/Kyiv'],
    ['universal time', 'utc', 'Etc/UTC'],
    ['a name that also begins other names', 'Rio', 'America/Sao_Paulo'],
  ])('is found by %s: “%s”', (_, typed, zone) => {
    expect(zoneFor(typed)).toBe(zone);
  });

  it.each([
    ['nothing', ''],
    ['only spaces', '   '],
    ['a country with several zones', 'usa'],
    ['the beginning of many names', 'san'],
    ['an offset, which tells no summer time', 'UTC+2'],
    ['a bare offset', '+02:00'],
    ['no place at all', 'at home'],
    ['something like a zone', 'Europe/Atlantis'],
    ['the beginning of a place that only lies in a zone', 'Mars'],
    ['a name that is two places', 'Georgia'],
  ])('stays open for %s: “%s”', (_, typed) => {
    expect(zoneFor(typed)).toBeNull();
  });
});

describe('the zones offered while someone types', () => {
  it.each([
    ['lon', 'Europe/London'],
    ['lisb', 'Europe/Lisbon'],
    ['paris', 'Europe/Paris'],
    ['argentina', 'America/Argentina/Buenos_Aires'],
    ['america', 'America/New_York'],
    ['kathm', 'Asia/Kathmandu'],
  ])('begin with the best match for “%s”', (typed, zone) => {
    expect(findZones(typed)[0]).toBe(zone);
  });

  it('put a whole name before the beginning of one', () => {
    expect(findZones('rio').slice(0, 2)).toEqual(['America/Sao_Paulo', 'America/Argentina/Rio_Gallegos']);
  });

  it('hold each zone of a country that has several', () => {
    expect(findZones('brazil')).toEqual(['America/Sao_Paulo', 'America/Manaus']);
  });

  it('are the most asked-for ones before anything is typed', () => {
    const offered = findZones('');
    expect(offered).toHaveLength(25);
    expect(offered).toEqual(expect.arrayContaining(['Europe/London', 'America/New_York', 'Asia/Kolkata']));
  });

  it('are none for what is no place', () => {
    expect(findZones('zzz')).toEqual([]);
  });

  it('are real, all different, and fit the list, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('a', 'america', 'st', 'Ö', '/', 'u s'));
    fc.assert(
      fc.property(typed, (query) => {
        const offered = findZones(query);
        expect(offered.length).toBeLessThanOrEqual(25);
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.every(isZone)).toBe(true);
      }),
      { seed: 20260302 },
    );
  });
});

describe('the tables', () => {
  it('know every zone there is by its own name', () => {
    const lost = Intl.supportedValuesOf('timeZone').filter(
      (zone) => zoneFor(zone) !== (RENAMED[zone] ?? zone),
    );
    expect(lost).toEqual([]);
  });

  it('name only real zones', () => {
    const zones = [...Object.keys(PLACES), ...Object.values(RENAMED)];
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  });

  it('spell places the way typed words are compared', () => {
    const places = Object.values(PLACES).flat();
    expect(places.filter((place) => !/^[a-z]+( [a-z]+)*$/.test(place))).toEqual([]);
  });
});
