import { recordOf } from '../record.ts';
import { CUE_LABELS, type Cue } from '../coaching/cues.ts';
import type { CueReading } from '../coaching/turn.ts';
import type { ModelConfig } from '../config.ts';
import type { Refiner } from '../ports.ts';
import type { Ask } from './client.ts';
import { cueQuestion } from './prompt.ts';
import { spoken } from './transcript.ts';

const EVEN = 1 / CUE_LABELS.length;

/** The named label as sure as the model is of it; the others share what is left. A choice is never less than even. */
const readingOf = (label: Cue, confidence: number): CueReading => {
  const sure = Math.max(EVEN, confidence);
  const other = (1 - sure) / (CUE_LABELS.length - 1);
  return recordOf(CUE_LABELS, (each) => (each === label ? sure : other));
};

/** A second opinion from the configured model. */
export const createRefiner = ({ host, local }: Pick<ModelConfig, 'host' | 'local'>, ask: Ask): Refiner => ({
  host,
  local,
  async readCue(turn) {
    const answer = spoken(turn.text) ? await ask(cueQuestion(turn)) : null;
    return answer && readingOf(answer.label, answer.confidence);
  },
});
