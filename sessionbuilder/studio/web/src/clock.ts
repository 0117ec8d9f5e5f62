// Minutes since midnight -> a time of day, as it is written in a session.

/** `09:30`; a day before or after counts as the same, and a minute that is begun as the one before. */
export function clockOf(minutes: number) {
  const whole = ((Math.floor(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}
