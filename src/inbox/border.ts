/** Between list and thread. A line of the screen is drawn anew on that side of it alone on which it changed. */
export const BORDER = '│'
