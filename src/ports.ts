import type { Clock } from './clock.ts';
import type { Bid } from './coaching/cues.ts';
import type { Couple } from './coaching/couple.ts';
import type { Moment, Purpose } from './coaching/moment.ts';
import type { Thresholds } from './coaching/notice.ts';
import type { Person } from './coaching/person.ts';
import type { Energy, Theme, WeeklyPlace } from './coaching/preferences.ts';
import type { Reply } from './coaching/replies.ts';
import type { CueReading, Heard, ReplyReading, TurnText } from './coaching/turn.ts';
import type { Job, Task } from './coaching/task.ts';
import type { Week } from './coaching/week.ts';
import type { Log } from './log.ts';

/** Labels a turn, offline. Pure: the same turn always gets the same reading. */
export type Classifier = {
  thresholds: Thresholds;
  readCue: (turn: TurnText) => Promise<CueReading>;
  /** How the turn answers the cue that the last `other` turn of its context carries. */
  readReply: (turn: TurnText) => Promise<ReplyReading>;
};

/** The meaning of a text as a direction of length one in 512 dimensions; all zeros for no text. */
export type Embed = (text: string) => Promise<Float32Array>;

/** A second opinion on a plausible cue, from a model; `null` when it is late, refused or nonsense. */
export type Refiner = {
  /** The host by name, as it stands on the consent card. */
  host: string;
  /** Whether the model runs on this very machine, so that no words leave it. */
  local: boolean;
  readCue(turn: TurnText): Promise<CueReading | null>;
};

export type SuggestionRequest = {
  bid: Bid;
  kind: Purpose;
  turn: TurnText;
  energy: Energy;
  /** Decides among lines that fit equally well; the same seed gives the same line. */
  seed: string;
  /** Lines this reader has had already are not given again. */
  wasUsed(line: string): boolean;
  /** Whether the author's words may go to the model's host. */
  cloud: boolean;
};

/** What a nudge says beside who and where: words, never stored. */
export type Suggestion = {
  /** What is particular in the message, in its own words; null when there is nothing to hold. */
  detail: string | null;
  /** One short thing the reader could say as it stands; it asks about the detail. */
  line: string;
  examples: readonly string[];
  /** One plain sentence with its source. */
  why: string;
};

export type DraftRequest = {
  draft: string;
  /** What the message that it answers asks for; null without one. */
  bid: Bid | null;
  turn: TurnText | null;
  /** How the draft would answer the message; null where it answers none. */
  reply: Reply | null;
  cloud: boolean;
};

export type DraftFeedback = {
  /** What the draft already does well. */
  strength: string;
  /** How it may be heard: a hunch, in plain words. */
  heard: string;
  /** The draft with one small change, marked as such; null when there is nothing worth changing. */
  edit: string | null;
};

export type Coach = {
  suggest(request: SuggestionRequest): Promise<Suggestion>;
  checkDraft(request: DraftRequest): Promise<DraftFeedback>;
};

/** Where messages are read from and nudges go to: Discord, or a platform like it. Every call may reject. */
export type Messenger = {
  /** These messages as they stand now; null once any of them is gone. */
  read: (couple: Couple, messageIds: readonly string[]) => Promise<Message | null>;
  /** The people's messages after `messageId`, oldest first. */
  since(couple: Couple, messageId: string): Promise<Heard[]>;
  /** Asks in the channel that both press *go on*, since a third person wrote in it. */
  askToGoOn(couple: Couple): Promise<void>;
  /** Where one of the couple's messages stands, as a link to open it. */
  linkTo(couple: Couple, messageId: string): string;
  /** Whether this person can see the couple's channel now. */
  canSee(couple: Couple, userId: string): Promise<boolean>;
  /** Opens the way to a person's inbox, so that sending to it is a single step. */
  openInbox(reader: string): Promise<void>;
  /** Sends the nudge once, however often it is asked; `closed` when the reader takes no messages from the bot. */
  nudge(delivery: Delivery): Promise<{ messageId: string } | 'closed'>;
  /** The nudge as the reader has it already, where a crash may have come between sending and noting. */
  findNudge(delivery: Pick<Delivery, 'reader' | 'momentId' | 'n'>): Promise<{ messageId: string } | null>;
  /** Takes the quote out of a delivered nudge. */
  blankNudge(reader: string, messageId: string): Promise<void>;
  /**
   * One message to whoever asked for it, sent once per `nonce` (at most 25 characters) as long as the platform remembers it,
   * which is for some minutes. Answers whether there was a way to send it.
   */
  note(to: Addressee, note: Note, nonce: string): Promise<boolean>;
  /** Whether this note stands there already, among what was written after `since` (ms since the epoch). */
  hasNote(to: Addressee, note: Note, sent: { nonce: string; since: number }): Promise<boolean>;
};

/** A note goes to one person's inbox, or to both in their channel. */
export type Addressee = { reader: string } | { couple: Couple };

/** Words, with a picture where there is one, told in words too, and what can be pressed below them. */
export type Note = {
  text: string;
  picture?: Picture;
  below?: Below;
};
export type Below =
  /** The question which of these moments may be told. */
  { kind: 'approve'; moments: readonly Moment[]; zone: string } | { kind: 'switch_off'; place: WeeklyPlace };
export type Picture = { png: Uint8Array; alt: string };

/** A turn's messages read together: their words, who reacted to them, and when they were last edited, if ever. */
export type Message = { text: string; reactedBy: string[]; editedAt: number | null };

export type Delivery = {
  reader: string;
  author: string;
  bid: Bid;
  kind: Purpose;
  momentId: string;
  n: number;
  /** Where the moment's message stands. */
  place: { guildId: string; channelId: string; messageId: string };
  suggestion: Suggestion;
};

/** Records of one kind under string keys. Every call rejects with a `StoreError` when the store fails: absence is only ever absence. */
export type Table<T> = {
  get(key: string): Promise<T | undefined>;
  /** Reads, changes and writes in one step that no other writer can come between; `undefined` deletes. */
  mutate(key: string, change: (now: T | undefined) => T | undefined): Promise<T | undefined>;
  delete(key: string): Promise<void>;
  all(): AsyncIterable<T>;
};

export type Store = {
  couples: Table<Couple>;
  /** The couple's id by channel id. */
  channels: Table<{ coupleId: string }>;
  people: Table<Person>;
  /** A couple's moments of the last 35 days, oldest first, by couple id. */
  moments: Table<{ coupleId: string; moments: Moment[] }>;
  /** Small facts of the installation, by name. */
  facts: Table<{ value: string }>;
  jobs: Table<Job>;
  /** To be called after deleting: nothing of it may linger in the files. */
  erased(): Promise<void>;
};

/** `again`: come back at that time (ms since the epoch) with the same job. */
export type TaskOutcome = 'done' | { again: number };

export type Jobs = {
  /** The same id again moves the job. */
  put(job: Job): Promise<void>;
  cancel(id: string): Promise<void>;
  /** Takes up what is stored and runs what is due, each at least once; `run` must bear being called twice. */
  start(run: (task: Task, at: number) => Promise<TaskOutcome>): Promise<void>;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** Draws a week as PNG. */
export type Draw = (week: Week, theme: Theme) => Uint8Array;

/** What every flow is given. */
export type App = {
  clock: Clock;
  log: Log;
  store: Store;
  jobs: Jobs;
  classifier: Classifier;
  refiner: Refiner | null;
  coach: Coach;
  messenger: Messenger;
  draw: Draw;
};
