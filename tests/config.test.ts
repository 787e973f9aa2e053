import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';

const TOKEN = `${'M'.repeat(24)}.Cl2FMQ.${'z'.repeat(38)}`;
const HEX = '0f'.repeat(32);
const BASE64 = Buffer.alloc(32, 7).toString('base64');

const problemsOf = (env: Record<string, string | undefined>): string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
};

const modelOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? read.config.model : read.problems;
};

describe('an environment with nothing in it', () => {
  const defaults = {
    ok: true,
    config: {
      discord: { token: null, apiUrl: 'https://discord.com/api' },
      dataDir: './data',
      storeKey: null,
      model: null,
    },
  };

  it('is enough for the playground', () => {
    expect(readConfig({})).toEqual(defaults);
  });

  it('is the same with every variable left empty', () => {
    const empty = Object.fromEntries(VARIABLES.map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(defaults);
  });

  it('is the same with variables of others around it', () => {
    expect(readConfig({ HOME: '/home/someone', PORT: undefined })).toEqual(defaults);
  });
});

describe('what is given', () => {
  it('is taken over, without the spaces around it', () => {
    const env = {
      DISCORD_TOKEN: ` ${TOKEN}\n`,
      DISCORD_API_URL: 'http://127.0.0.1:4000/api',
      DATA_DIR: '/var/lib/toward',
    };
    expect(readConfig({ ...env, STORE_KEY: HEX })).toEqual({
      ok: true,
      config: {
        discord: { token: TOKEN, apiUrl: 'http://127.0.0.1:4000/api' },
        dataDir: '/var/lib/toward',
        storeKey: HEX,
        model: null,
      },
    });
  });

  it.each([HEX, HEX.toUpperCase(), BASE64, BASE64.replace('=', '')])('may be the store key %s', (key) => {
    expect(readConfig({ STORE_KEY: key })).toMatchObject({ ok: true, config: { storeKey: key } });
  });
});

describe('a model', () => {
  it('is there once it is named', () => {
    expect(
      modelOf({ OPENAI_API_KEY: 'sk-invented', OPENAI_BASE_URL: 'http://localhost:1234/v1' }),
    ).toBeNull();
  });

  it('is OpenAI’s where no other server is named', () => {
    expect(modelOf({ OPENAI_MODEL: 'some-model', OPENAI_API_KEY: 'sk-invented' })).toEqual({
      name: 'some-model',
      baseUrl: 'https://api.openai.com/v1',
      apiKey: 'sk-invented',
      host: 'api.openai.com',
      local: false,
      dailyCalls: 1_000,
    });
  });

  it.each([
    ['http://localhost:11434/v1', 'localhost', true],
    ['http://127.0.0.1:8080/v1', '127.0.0.1', true],
    ['http://[::1]:8080/v1', '[::1]', true],
    ['http://models.localhost/v1', 'models.localhost', true],
    ['http://LOCALHOST/v1', 'localhost', true],
    ['https://llm.example.org/v1', 'llm.example.org', false],
    ['https://localhost.example.org/v1', 'localhost.example.org', false],
    ['https://notlocalhost/v1', 'notlocalhost', false],
    ['https://127.0.0.1.example.org/v1', '127.0.0.1.example.org', false],
    ['http://192.168.1.20:8000/v1', '192.168.1.20', false],
    ['http://localhost@llm.example.org/v1', 'llm.example.org', false],
  ])('at %s needs no key, is named %s, and is this machine: %s', (baseUrl, host, local) => {
    const model = modelOf({ OPENAI_MODEL: 'some-model', OPENAI_BASE_URL: baseUrl });
    expect(model).toEqual({ name: 'some-model', baseUrl, apiKey: null, host, local, dailyCalls: 1_000 });
  });
});

describe('the day’s calls', () => {
  const read = (calls: string) =>
    modelOf({ OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://localhost/v1', OPENAI_DAILY_CALLS: calls });

  it.each([
    ['1', 1],
    [' 200 ', 200],
    ['', 1_000],
  ])('may be given as “%s”', (given, dailyCalls) => {
    expect(read(given)).toMatchObject({ dailyCalls });
  });

  it.each(['0', '-5', '2.5', '1e3', '0x10', 'many', '1 000', '٣'])('may not be “%s”', (given) => {
    expect(read(given)).toEqual([
      expect.stringMatching(/^OPENAI_DAILY_CALLS .*positive whole number.*200\.$/),
    ]);
  });
});

describe('a problem', () => {
  const WRONG = {
    DISCORD_TOKEN: 'secret-of-discord',
    DISCORD_API_URL: 'ftp://secret.example.org',
    STORE_KEY: 'secret-of-the-store',
    OPENAI_BASE_URL: 'secret.example.org',
    OPENAI_DAILY_CALLS: 'secret-number',
  };

  it.each(Object.entries(WRONG))('with %s names the variable and gives an example', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} .*example.*\\.$`))]);
  });

  it('is told together with all the others', () => {
    const named = problemsOf({ ...WRONG, OPENAI_MODEL: 'some-model' }).map(
      (problem) => problem.split(' ')[0],
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(WRONG)));
  });

  it('is a model at OpenAI without a key, told together with the others', () => {
    const named = problemsOf({ OPENAI_MODEL: 'some-model', STORE_KEY: 'short' }).map(
      (problem) => problem.split(' ')[0],
    );
    expect(named).toEqual(['STORE_KEY', 'OPENAI_API_KEY']);
  });

  it('never repeats what was given', () => {
    const told = problemsOf({ ...WRONG, OPENAI_MODEL: 'secret-model' }).join(' ');
    expect(told).not.toContain('secret');
  });
});

describe('the example file', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');

  it('lists exactly the variables that are read', () => {
    const listed = lines.flatMap((line) => /^(\w+)=$/.exec(line)?.[1] ?? []);
    expect(listed).toEqual(VARIABLES);
  });

  it('says of each what it is for', () => {
    const silent = lines.filter((line, n) => line.endsWith('=') && !lines[n - 1]?.startsWith('# '));
    expect(silent).toEqual([]);
  });
});
