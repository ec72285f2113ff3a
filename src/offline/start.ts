import { nameManifest } from '../browser/manifest.ts';
import { keepOffline, loadNewest } from '../browser/offline.ts';
import { offer } from '../kit/toast.ts';
import { to } from '../lib/url.ts';

keepOffline(to('/sw.js'), () => offer('A newer version is ready.', 'Reload', loadNewest));
nameManifest(to('/manifest.webmanifest'));
