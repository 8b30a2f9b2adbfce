/** Closing the window while something could not be saved. */
export const close = {
  'close.unsaved-title': '{count, plural, one {One answer is} other {# answers are}} not saved.',
  'close.unsaved-detail':
    'Stay to see why and retry. If you close now, what is not saved is lost; everything else is on the disk.',
  'close.stay': 'Stay',
  'close.lose': 'Close without saving',
} as const
