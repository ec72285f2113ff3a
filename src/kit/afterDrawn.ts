/** Does some work once what a press has changed so far is on screen: a long answer begins with a short one. */
export const afterDrawn = (work: () => void): void => void requestAnimationFrame(() => setTimeout(work));
