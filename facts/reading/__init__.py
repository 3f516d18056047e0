"""From text to reading: normalise, link names, repair typos, find concepts, cues and slots."""
