from functions_runtime import Context, Model, satellite


class Input(Model):
    name: str


@satellite
def main(input: Input, ctx: Context) -> list[dict[str, str]]:
    ctx.log.info("shouting", name=input.name)
    return [{"text": f"HELLO {input.name.upper()}!"}]
