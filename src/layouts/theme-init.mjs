/**
 * Runs inline before the first paint: marks that scripts run, and applies the remembered appearance so nothing flashes.
 * The layout prints it and astro.config.mjs hashes it for the Content-Security-Policy, so it stands here once.
 */
export const themeInit =
  "(d=>{d.js='';try{let t=localStorage.getItem('meet/theme');if(t==='light'||t==='dark')d.theme=t}catch{}})(document.documentElement.dataset)";
