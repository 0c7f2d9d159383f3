"""`exospherehost/deepseek-r1-distrill-llama-70b`: a prompt to text or to JSON of a schema."""
