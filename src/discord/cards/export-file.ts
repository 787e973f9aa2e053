import { AttachmentBuilder } from 'discord.js';
import type { Export } from '../../flows/export.ts';

/** The export as a file to keep. */
export const exportFile = (exported: Export): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(JSON.stringify(exported, null, 2)), { name: 'toward.json' });
