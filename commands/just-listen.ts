import { MENU } from '../src/coaching/phrases.ts';
import { handOverMenu } from '../src/discord/menu.ts';

export default handOverMenu(MENU.listen, 'listen');
