import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/store/seal.ts';

const key = (byte: number) => Buffer.alloc(32, byte);
const seal = createSeal(key(1));
const sealed = { code: 'store_sealed' };

describe('the seal', () => {
  it.each(['', 'hello', 'héllo 💛', '{"v":1}'.repeat(1_000)])('gives back what it closed', (text) => {
    expect(seal.open(seal.close(text, 'people:1'), 'people:1')).toBe(text);
  });

  it('never closes the same text alike', () => {
    expect(seal.close('hello', 'people:1')).not.toBe(seal.close('hello', 'people:1'));
  });

  it('does not open in another place', () => {
    const text = seal.close('hello', 'people:1');
    expect(() => seal.open(text, 'people:2')).toThrow(expect.objectContaining(sealed));
  });

  it('does not open with another key', () => {
    const text = seal.close('hello', 'people:1');
    expect(() => createSeal(key(2)).open(text, 'people:1')).toThrow(expect.objectContaining(sealed));
  });

  it('does not open once any byte was changed, or when it is cut short', () => {
    const bytes = Buffer.from(seal.close('hello', 'people:1'), 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const broken = [changed, bytes.subarray(0, at)];
      for (const text of broken.map((each) => each.toString('base64')))
        expect(() => seal.open(text, 'people:1')).toThrow(expect.objectContaining(sealed));
    }
  });

  it('names rows and log lines so that neither tells the id, nor one the other', () => {
    const names = [seal.keyOf('people', '42'), seal.keyOf('couples', '42'), seal.hashId('42')];
    expect(new Set(names).size).toBe(3);
    expect(seal.hashId('42')).toMatch(/^[0-9a-f]{16}$/);
    expect(names[0]?.startsWith(seal.hashId('42'))).toBe(false);
    expect(createSeal(key(1)).keyOf('people', '42')).toBe(names[0]);
    expect(createSeal(key(2)).keyOf('people', '42')).not.toBe(names[0]);
  });
});
