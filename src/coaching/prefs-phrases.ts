/** The panel of `/prefs`. */
export const PREFS = {
  title: '### Your preferences\nOnly you see them. Each choice is saved at once.',
  zone: (zone: string | null): string =>
    zone === null
      ? 'Time zone: **not known yet**, so I send no nudges. Set it with `/prefs timezone:`'
      : `Time zone: **${zone}** (change it with \`/prefs timezone:\`)`,
  zoneSaved: 'Saved.',
  placeholder: {
    mode: 'What may I read of yours?',
    nudges: 'No nudges. Choose what to be nudged about',
    energy: 'How my lines sound',
    sensitivity: 'How readily I notice',
    build: 'Build on it',
    delay: 'How long I wait',
    dose: 'How many notes at most',
    quiet: 'Quiet hours',
    weekly_day: 'Weekly note',
    weekly_hour: 'Hour of the weekly note',
    weekly_place: 'Where the weekly note comes',
    theme: 'Picture',
    remembered: 'My moments in my partner’s note',
    cloud: 'Language model',
  },
  energy: { quiet: 'My lines: quiet', warm: 'My lines: warm', bright: 'My lines: bright' },
  sensitivity: {
    keen: 'Notice: readily (more nudges, more misreads)',
    normal: 'Notice: normal',
    calm: 'Notice: only when quite sure',
  },
  build: {
    off: 'Build on it: off',
    on: 'Build on it: a light nudge after a short answer of mine',
  },
  delay: (minutes: number | null): string =>
    minutes === null
      ? 'I wait: 5 to 30 minutes, by what was shared'
      : minutes === 0
        ? 'I wait: not at all'
        : `I wait: ${minutes < 60 ? `${minutes} minutes` : `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}`}`,
  dose: (dose: string): string => {
    const [day, week] = dose.split('-');
    return day === '0' ? 'Notes: none' : `Notes: at most ${day} a day, ${week} a week`;
  },
  reset: 'Back to how it was at first',
  wasReset:
    'Everything is back as it was at first: nothing of yours is read, and there are no notes. Your time zone stays.',
  quiet: (hours: string): string => `Quiet hours: ${hours}`,
  noQuiet: 'none',
  weeklyDays: [
    'Weekly note: off',
    'Weekly note: Mondays',
    'Weekly note: Tuesdays',
    'Weekly note: Wednesdays',
    'Weekly note: Thursdays',
    'Weekly note: Fridays',
    'Weekly note: Saturdays',
    'Weekly note: Sundays',
  ],
  weeklyHour: (hour: string): string => `Weekly note at ${hour}`,
  weeklyPlace: {
    inbox: 'Weekly note: to me alone',
    channel: 'Weekly note: in our channel',
  },
  weeklyPlaceMeans: {
    inbox: 'In my messages, at my hour.',
    channel: 'Once we both choose this: one note, of what each lets be told, at the hour of who set me up.',
  },
  theme: { light: 'Picture: light', dark: 'Picture: dark' },
  remembered: {
    yes: 'My moments may be in my partner’s weekly note',
    ask: 'Ask me first, a day before',
    no: 'My moments stay out of my partner’s weekly note',
  },
  cloudNo: 'My words stay with this bot',
  cloudYes: (host: string): string => `My words may go to ${host}`.slice(0, 100),
} as const;
