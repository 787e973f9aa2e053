/** What the small model beside the safety rules tells apart. */
export const SAFETY_LABELS = ['safe', 'danger'] as const;
export type SafetyLabel = (typeof SAFETY_LABELS)[number];

export const isSafetyLabel = (label: string): label is SafetyLabel =>
  SAFETY_LABELS.some((known) => known === label);
