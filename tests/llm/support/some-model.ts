import type { ModelConfig } from '../../../src/config.ts';

/** A model on this machine, served at `baseUrl`. */
export const someModel = (baseUrl: string, given: Partial<ModelConfig> = {}): ModelConfig => ({
  name: 'some-model',
  baseUrl,
  apiKey: null,
  host: '127.0.0.1',
  local: true,
  dailyCalls: 1_000,
  ...given,
});
