import { span, type Look, type Span } from './span.ts';

/** Turns what Discord would look up into words: a person's id, a message's id. */
export type Names = { person(id: string): string; message(id: string): string };

/** The kinds of inline markup, by the name of their group; `**bold**` may hold others. */
const INLINE =
  /\*\*(?<bold>.+?)\*\*|\*(?<italic>[^*\s][^*]*)\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<to>[^)\s]+)\)|<(?<bare>https?:[^>]+)>|<@!?(?<person>\d+)>|<@&\d+>/gu;

const linkTo = (label: string, to: string, names: Names): Span[] => {
  const message = /\/channels\/\d+\/\d+\/(\d+)$/.exec(to)?.[1];
  const where = message === undefined ? to : names.message(message);
  return [span(label, 'link'), span(` (${where})`, 'dim')];
};

const oneOf = (groups: Record<string, string | undefined>, names: Names, look: Look): Span[] => {
  const { bold, italic, code, label, to, bare, person } = groups;
  if (bold !== undefined) return inline(bold, names, 'bold');
  if (italic !== undefined) return [span(italic, 'italic')];
  if (code !== undefined) return [span(code, 'code')];
  if (label !== undefined && to !== undefined) return linkTo(label, to, names);
  if (bare !== undefined) return [span(bare, 'link')];
  return [span(person === undefined ? 'a role' : names.person(person), look)];
};

const inline = (text: string, names: Names, look: Look = 'plain'): Span[] => {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    spans.push(span(text.slice(from, match.index), look), ...oneOf(match.groups ?? {}, names, look));
    from = match.index + match[0].length;
  }
  return [...spans, span(text.slice(from), look)].filter((each) => each.text !== '');
};

const lineOf = (line: string, names: Names): Span[] => {
  const [, marks = '', words = ''] = /^(#{1,3} |> |-# )?(.*)$/s.exec(line) ?? [];
  if (marks.startsWith('#')) return inline(words, names, 'bold');
  if (marks === '-# ') return inline(words, names, 'dim');
  return marks === '> ' ? [span('> ', 'dim'), ...inline(words, names)] : inline(line, names);
};

/** The lines of a message as people see them: no markup, mentions as names, links to messages short. */
export const readMarkdown = (text: string, names: Names): Span[][] =>
  text.split('\n').map((line) => lineOf(line, names));
